//! The examples of `server/deploy` in front of the product: what a phone sends through each of them arrives, nobody
//! passes for somebody else, and `check --url` says what is wrong with one that is set up wrongly.

pub mod running;

use std::{
    fs,
    io::{Read as _, Write as _},
    path::Path,
    process::Stdio,
    time::Duration,
};

use domain::role::Role;
use rstest::rstest;
use server::{
    cli::outside::{self, Site},
    config::Config,
    metrics, probe,
};

use crate::{
    app::{Backend::Sqlite, TestApp},
    ops::serve_on_free_port,
    responses::world::{CODE, World},
    responses_event::answered,
    voices::{count, png},
};
use running::{
    Front,
    Proxy::{self, Apache, Caddy, Haproxy, Nginx},
    Running, SITE, behind, free_port, in_front, nginx_in_front, nginx_site, with,
};

/// Longer than anything here takes; only a failure waits for it.
const FOR_EVER: Duration = Duration::from_mins(1);
/// What a browser of ten years ago says of the form it sends: from which site it comes, and nothing else.
const OLDER: [&str; 2] = ["-H", "Origin: https://noise.example.gov.uk"];

/// Everything that goes through them, with each proxy started once.
#[rstest]
#[case::nginx(&[Nginx])]
#[case::haproxy(&[Haproxy])]
#[case::apache(&[Apache])]
#[case::caddy(&[Caddy])]
#[case::two_in_a_row(&[Haproxy, Nginx])]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_phone_sends_arrives(#[case] row: &'static [Proxy]) {
    let (world, front) = behind(row).await;
    photos_arrive_and_come_back(&world.app, &front).await;
    the_walls_events_come_at_once(&world, &front).await;
    slow_ones_keep_nobody_waiting(&front).await;
    strangers_find_no_probes(&front).await;
    let report = outside::look(&world.app.config, &world.app.clock, &front.site()).await;
    assert!(report.is_good(), "{report}");
    nobody_passes_for_another_source(&front).await;
}

fn once(page: &str) -> &str {
    let rest = page.split("name=\"once\" value=\"").nth(1).expect("a form with a key");
    rest.split('"').next().expect("a key")
}

/// A photo of so many bytes: an image with something behind it that no browser minds.
fn photo(folder: &Path, bytes: usize) -> String {
    let mut photo = png(9);
    photo.resize(bytes, 0);
    let path = folder.join("photo.png");
    fs::write(&path, photo).expect("written");
    path.display().to_string()
}

async fn photos_arrive_and_come_back(app: &TestApp, front: &Front) {
    let phone = front.phone("teller");
    let page = phone.asks("/tell", &[]).await;
    let (key, picture) = (format!("once={}", once(&page)), format!("picture=@{}", photo(&front.folder, 10_000_000)));
    let form = ["-F", &key, "-F", "text=zqxcanary", "-F", "privacy=confidential", "-F", &picture];
    let sent = phone.asks("/do/voices/tell?from=/tell", &[&OLDER[..], &form[..]].concat()).await;
    // Some say first that they are listening.
    let said = sent.strip_prefix("HTTP/1.1 100 Continue\r\n\r\n").unwrap_or(&sent);
    assert!(said.starts_with("HTTP/2 303") || said.starts_with("HTTP/1.1 303"), "{}", &sent[..sent.len().min(3_000)]);
    assert_eq!(count(app, "SELECT COUNT(*) FROM pictures").await, 1);
    assert!(phone.asks("/follow", &[]).await.contains("zqxcanary"));

    // One that is too large comes back with the words, and with a sentence of ours.
    let page = phone.asks("/tell", &[]).await;
    let (key, picture) = (format!("once={}", once(&page)), format!("picture=@{}", photo(&front.folder, 20_000_000)));
    let form = ["-F", &key, "-F", "text=still here", "-F", "privacy=confidential", "-F", &picture];
    let refused = phone.asks("/do/voices/tell?from=/tell", &[&OLDER[..], &form[..]].concat()).await;
    assert!(refused.contains("still here") && refused.contains("<form"), "{}", &refused[..refused.len().min(3_000)]);

    // Of another site nothing is taken.
    let form = ["-H", "Origin: https://evil.example", "-d", "text=zqxevil", "-d", "privacy=anonymous"];
    let refused = phone.asks("/do/voices/tell?from=/tell", &form).await;
    assert!(refused.contains(" 403") && refused.contains("zqxevil"));
    assert_eq!(count(app, "SELECT COUNT(*) FROM voices").await, 1);
}

/// The wall's figures come when they change, not when a proxy has collected enough of them.
async fn the_walls_events_come_at_once(world: &World, front: &Front) {
    let (_, token) = world.app.person("Cai", &[Role::Member]).await;
    world.share_with("Cai").await;
    let (phone, token) = (front.phone("cai"), format!("token={token}"));
    phone.asks("/do/people/use-link", &["-H", "Sec-Fetch-Site: same-origin", "-d", &token]).await;

    let mut watching = phone.command(&format!("/surveys/{CODE}/wall/events"), &["-N"]);
    let mut watching = Running(watching.stdout(Stdio::piped()).spawn().expect("curl is here"));
    let mut events = watching.0.stdout.take().expect("what it says");
    let (send, mut heard) = tokio::sync::mpsc::unbounded_channel();
    std::thread::spawn(move || {
        let mut more = [0; 4_096];
        while let Ok(n @ 1..) = events.read(&mut more) {
            let _ = send.send(String::from_utf8_lossy(&more[..n]).into_owned());
        }
    });
    let mut said = String::new();
    for figure in [0, 1] {
        let awaited = format!(r#"<span class="figure">{figure}</span>"#);
        while !said.contains(&awaited) {
            // A line of the wall lasts for twenty seconds: what was collected would come at its end.
            let more = tokio::time::timeout(Duration::from_secs(15), heard.recv()).await.expect("in time");
            said.push_str(&more.unwrap_or_else(|| panic!("the line ended: {said}")));
        }
        if figure == 0 {
            answered(world, 1).await;
        }
    }
}

/// Phones whose form trickles are waited for, and everybody else is answered beside them.
async fn slow_ones_keep_nobody_waiting(front: &Front) {
    let honest = front.phone("honest");
    let sends = ["-X", "POST", "-T", "-", "-H", "Expect:", "-H", "Content-Type: application/x-www-form-urlencoded"];
    let mut slow: Vec<_> = (0..8)
        .map(|n| {
            let phone = front.phone(&format!("slow-{n}"));
            let mut curl = phone.command("/do/responses/join?from=/", &[&OLDER[..], &sends[..]].concat());
            Running(curl.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("curl is here"))
        })
        .collect();
    for byte in format!("code={CODE}").bytes() {
        for one in &mut slow {
            one.0.stdin.as_mut().expect("piped").write_all(&[byte]).expect("it is sent");
        }
        let page = tokio::time::timeout(FOR_EVER, honest.asks("/tell", &[])).await.expect("at once");
        assert!(page.contains("name=\"once\""), "{page}");
    }
    for one in &mut slow {
        drop(one.0.stdin.take());
        let mut said = String::new();
        one.0.stdout.take().expect("piped").read_to_string(&mut said).expect("text");
        assert!(said.contains(" 303") && said.contains(&format!("/s/{CODE}")), "{said}");
    }
}

async fn strangers_find_no_probes(front: &Front) {
    let stranger = front.phone("stranger");
    let made_up = format!("{}: {}", probe::TOKEN, "0".repeat(64));
    for path in ["/probe/seen", "/probe/stream", "/probe/body", "/readyz", "/cy/readyz", "/metrics"] {
        assert!(stranger.asks(path, &[]).await.contains(" 404"), "{path}");
        assert!(stranger.asks(path, &["-H", &made_up]).await.contains(" 404"), "{path}");
    }
    assert!(stranger.asks("/probe/body", &["-H", &made_up, "-d", "text=hello"]).await.contains(" 404"));
}

/// Each source has its own budget behind a proxy too, and nobody's own line makes them somebody else.
async fn nobody_passes_for_another_source(front: &Front) {
    let lines: Vec<_> = (0..31).map(|n| format!("X-Forwarded-For: 203.0.113.{n}")).collect();
    let form = ["-H", "Sec-Fetch-Site: same-origin", "-d", "words=otter lamp cloud sunrise"];
    let each: Vec<_> = lines.iter().map(|line| [&["-H", line.as_str()][..], &form[..]].concat()).collect();
    let said = front.phone("guesser").asks_often("/do/voices/follow?from=/follow", &each).await;
    let mut answers: Vec<_> = said.split("HTTP/").skip(1).collect();
    let last = answers.pop().expect("thirty-one");
    assert_eq!(answers.len(), 30);
    assert!(answers.iter().all(|page| page.contains("We do not know these")));
    assert!(last.contains("Too many words have been tried from here"), "{last}");
}

/// While the program is started again a phone reads who to ring, whatever it asked for or sent, and nobody writes down
/// who asked for what.
#[rstest]
#[case::nginx(Nginx)]
#[case::haproxy(Haproxy)]
#[case::apache(Apache)]
#[case::caddy(Caddy)]
#[tokio::test(flavor = "multi_thread")]
async fn while_the_program_is_down_phones_read_who_to_ring(#[case] proxy: Proxy) {
    let app = TestApp::start(Sqlite).await;
    let nobody = format!("127.0.0.1:{}", free_port());
    let front = in_front(&[proxy], &nobody, &app.folder.join("proxies")).await;
    let phone = front.phone("down");
    let sends: [&[&str]; 2] = [&[], &["-H", "Sec-Fetch-Site: same-origin", "-d", "text=zqxcanary"]];
    for more in sends {
        let page = phone.asks("/tell?zqxasked", more).await;
        let status = page.split_whitespace().nth(1).expect("a status");
        assert!(["502", "503"].contains(&status), "{page}");
        assert!(page.contains("This site will be back in a few minutes") && page.contains("tel:08001111"), "{page}");
        assert!(page.contains("Bydd y wefan hon yn ôl"), "{page}");
    }
    for file in fs::read_dir(&front.folder).expect("a folder") {
        let path = file.expect("a file").path();
        let Ok(said) = fs::read(&path) else { continue };
        assert!(!String::from_utf8_lossy(&said).contains("zqxasked"), "{}", path.display());
    }
}

/// A proxy that keeps pages, collects what is streamed, and changes what both sides say.
const MEDDLES: &str = "
        proxy_cache pages;
        proxy_cache_valid any 1m;
        proxy_ignore_headers X-Accel-Buffering Cache-Control;
        proxy_set_header Origin \"\";
        proxy_set_header Accept-Encoding \"\";
        add_header Strict-Transport-Security \"max-age=0\" always;
";

/// What `check --url` finds bad, by name.
fn bad(report: &impl ToString) -> Vec<String> {
    let said = report.to_string();
    let bad = said.lines().filter_map(|line| line.strip_prefix("BAD   ")?.split_once(": "));
    bad.map(|(what, _)| what.to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn check_names_what_a_proxy_does_wrong() {
    let app = TestApp::start_with(Sqlite, |config| {
        config.trusted_proxies = 1;
        config.base_url = Some(SITE.into());
    })
    .await;
    let figures = metrics::router(app.services.clone(), metrics::Figures::default());
    let figures = serve_on_free_port(figures).await;
    let (folder, server) = (app.folder.join("proxies"), app.config.addr.to_string());
    let front = nginx_in_front(&folder, |ports| {
        let site = with(
            nginx_site(&folder, ports, &server),
            &[
                ("client_max_body_size 82m;", "client_max_body_size 1m;".into()),
                ("        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;\n", String::new()),
                ("        proxy_set_header Host $host;\n", MEDDLES.into()),
                (
                    "    return 301 https://$host$request_uri;\n",
                    format!("location / {{ proxy_pass http://{server}; }}\n"),
                ),
                (
                    "    location / {\n",
                    format!("    location = /metrics {{ proxy_pass {figures}; }}\n    location / {{\n"),
                ),
            ],
        );
        format!("proxy_cache_path {}/cache keys_zone=pages:1m;\n{site}", folder.display())
    })
    .await;
    let look = async |config: &Config, site: Site| outside::look(config, &app.clock, &site).await;
    let report = look(&app.config, front.site()).await;
    let all = [
        "http",
        "safety headers",
        "compression",
        "figures",
        "caching",
        "proxies",
        "readiness",
        "forms",
        "large forms",
        "events",
    ];
    assert_eq!(bad(&report), all, "{report}");
    let said = report.to_string();
    for words in [
        "good  certificate: good for ",
        "changes strict-transport-security: ",
        "refuses one of 9 MB (413)",
        "one that another site sends is taken",
        "are collected on the way",
        "trusted_proxies is 1, but the number of proxies that say who asked is 0",
    ] {
        assert!(said.contains(words), "no {words:?} in {said}");
    }

    // Nobody knows who signed it; it is another's; there is no key; nobody is there.
    let no_key = Config { key_file: folder.join("nowhere"), ..app.config.clone() };
    let report = look(&no_key, Site { authority: None, ..front.site() }).await;
    assert!(report.to_string().contains("BAD   certificate: is signed by nobody who is trusted"), "{report}");
    assert!(report.to_string().contains("without the key"), "{report}");
    assert!(!no_key.key_file.exists(), "looking makes nothing");
    let report = look(&no_key, Site { url: "https://localhost".into(), ..front.site() }).await;
    assert!(report.to_string().contains("BAD   certificate: is for another name"), "{report}");
    let report = look(&app.config, Site { ports: Some([free_port(), free_port()]), ..front.site() }).await;
    assert_eq!(bad(&report), ["answer"], "{report}");
}
