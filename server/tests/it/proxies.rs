//! The examples of `server/deploy` as they are, with ports and a certificate of this machine: what a phone sends
//! through Debian's nginx and `HAProxy` arrives, and nobody passes for somebody else.

use std::{
    fs,
    io::Read as _,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use app::platform::guard::Role;
use rstest::rstest;

use crate::{
    app::{Backend::Sqlite, TestApp},
    responses::world::{CODE, World},
    responses_event::answered,
    voices::{count, png},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Proxy {
    Nginx,
    Haproxy,
}
use Proxy::{Haproxy, Nginx};

/// A proxy that runs, ended with the test.
struct Running {
    child: Child,
    url: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn example(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|bound| bound.local_addr()).expect("a free port").port()
}

/// Replaces what is an example's alone; each of these is there.
fn with(mut text: String, changes: &[(&str, String)]) -> String {
    for (from, to) in changes {
        assert!(text.contains(from), "the example has no {from:?}");
        text = text.replace(from, to);
    }
    text
}

/// A certificate that nobody trusts, in the ways that proxies want it.
fn certificate(folder: &Path) {
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"])
        .args(["-subj", "/CN=noise.example.gov.uk", "-keyout", "key.pem", "-out", "fullchain.pem"])
        .current_dir(folder)
        .stderr(Stdio::null())
        .status();
    assert!(made.is_ok_and(|status| status.success()), "openssl makes a certificate (apt-get install openssl)");
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect("made");
    fs::write(folder.join("all.pem"), read("fullchain.pem") + &read("key.pem")).expect("written");
}

/// Starts a proxy with its example, in front of `server`.
async fn in_front(proxy: Proxy, server: &str, folder: &Path) -> Running {
    fs::create_dir_all(folder).expect("a folder");
    certificate(folder);
    let server = server.trim_start_matches("http://").to_owned();
    let (https, http) = (free_port(), free_port());
    let pems = folder.display().to_string();
    let mut command = match proxy {
        Nginx => {
            let site = with(
                example("nginx.conf"),
                &[
                    ("    listen [::]:443 ssl http2;\n", String::new()),
                    ("    listen [::]:80;\n", String::new()),
                    ("listen 443 ", format!("listen 127.0.0.1:{https} ")),
                    ("listen 80;", format!("listen 127.0.0.1:{http};")),
                    ("/etc/ssl/make-a-noise", pems),
                    ("127.0.0.1:3000", server),
                ],
            );
            fs::write(folder.join("site.conf"), site).expect("written");
            // What Debian's nginx.conf has around it, in a folder of ours.
            let temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
                .map(|kind| format!("{kind}_temp_path {}/{kind};", folder.display()))
                .join(" ");
            let whole = format!(
                "user root; worker_processes 1; pid {0}/pid; error_log {0}/error.log; events {{}} http {{ {temp} include \
                 {0}/site.conf; }}",
                folder.display()
            );
            fs::write(folder.join("nginx.conf"), whole).expect("written");
            let mut nginx = Command::new("nginx");
            nginx.arg("-c").arg(folder.join("nginx.conf")).args(["-g", "daemon off;"]);
            nginx
        }
        Haproxy => {
            let whole = with(
                example("haproxy.cfg"),
                &[
                    ("bind :443 ", format!("bind 127.0.0.1:{https} ")),
                    ("bind :80\n", format!("bind 127.0.0.1:{http}\n")),
                    ("/etc/ssl/make-a-noise", pems),
                    ("127.0.0.1:3000", server),
                ],
            );
            fs::write(folder.join("haproxy.cfg"), whole).expect("written");
            let mut haproxy = Command::new("haproxy");
            haproxy.arg("-db").arg("-f").arg(folder.join("haproxy.cfg"));
            haproxy
        }
    };
    let log = fs::File::create(folder.join("said")).expect("a file");
    command.stdout(log.try_clone().expect("a file")).stderr(log);
    let child =
        command.spawn().unwrap_or_else(|error| panic!("{proxy:?} starts (apt-get install nginx haproxy): {error}"));
    let running = Running { child, url: format!("https://127.0.0.1:{https}") };
    for _ in 0..600 {
        if tokio::net::TcpStream::connect(("127.0.0.1", https)).await.is_ok() {
            return running;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{proxy:?} does not listen: {}", fs::read_to_string(folder.join("said")).unwrap_or_default());
}

/// A council behind a proxy, with its server.
async fn behind(proxy: Proxy) -> (TestApp, Running, PathBuf) {
    let app = TestApp::start_with(Sqlite, |config| {
        config.trusted_proxies = 1;
        config.base_url = Some("https://noise.example.gov.uk".into());
    })
    .await;
    let folder = app.folder.join("proxy");
    let running = in_front(proxy, &format!("http://{}", app.config.addr), &folder).await;
    (app, running, folder)
}

/// A phone: curl, which trusts this certificate and keeps cookies.
async fn curl(running: &Running, folder: &Path, path: &str, more: &[&str]) -> String {
    let jar = folder.join("cookies").display().to_string();
    let mut command = Command::new("curl");
    command.args(["-k", "-sS", "-i", "--max-time", "120", "-b", &jar, "-c", &jar, "-H", "Accept: text/html"]);
    command.args(["-H", "Host: noise.example.gov.uk"]).args(more).arg(format!("{}{path}", running.url));
    let answer = tokio::task::spawn_blocking(move || command.output()).await.expect("it ends");
    let answer = answer.expect("curl is here (apt-get install curl)");
    assert!(answer.status.success(), "{path}: {}", String::from_utf8_lossy(&answer.stderr));
    String::from_utf8_lossy(&answer.stdout).into_owned()
}

fn once(page: &str) -> &str {
    let rest = page.split("name=\"once\" value=\"").nth(1).expect("a form with a key");
    rest.split('"').next().expect("a key")
}

/// A photo of 10 MB, less a little: an image with something behind it that no browser minds.
fn photo(folder: &Path, bytes: usize) -> String {
    let mut photo = png(9);
    photo.resize(bytes, 0);
    let path = folder.join("photo.png");
    fs::write(&path, photo).expect("written");
    path.display().to_string()
}

#[rstest]
#[case(Nginx)]
#[case(Haproxy)]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_phone_sends_arrives(#[case] proxy: Proxy) {
    let (app, running, folder) = behind(proxy).await;
    let page = curl(&running, &folder, "/tell", &[]).await;
    // An older phone says from which site the form comes and nothing else.
    let older = ["-H", "Origin: https://noise.example.gov.uk"];
    let (key, picture) = (format!("once={}", once(&page)), format!("picture=@{}", photo(&folder, 10_000_000)));
    let form = ["-F", &key, "-F", "text=zqxcanary", "-F", "privacy=confidential", "-F", &picture];
    let sent = curl(&running, &folder, "/do/voices/tell?from=/tell", &[&older[..], &form[..]].concat()).await;
    assert!(sent.starts_with("HTTP/2 303") || sent.starts_with("HTTP/1.1 303"), "{}", &sent[..sent.len().min(3_000)]);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM pictures").await, 1);
    assert!(curl(&running, &folder, "/follow", &[]).await.contains("zqxcanary"));

    // One that is too large comes back with the words, and with a sentence of ours.
    let page = curl(&running, &folder, "/tell", &[]).await;
    let (key, picture) = (format!("once={}", once(&page)), format!("picture=@{}", photo(&folder, 20_000_000)));
    let form = ["-F", &key, "-F", "text=still here", "-F", "privacy=confidential", "-F", &picture];
    let refused = curl(&running, &folder, "/do/voices/tell?from=/tell", &[&older[..], &form[..]].concat()).await;
    assert!(refused.contains("still here") && refused.contains("<form"), "{}", &refused[..refused.len().min(3_000)]);

    // Of another site nothing is taken.
    let form = ["-H", "Origin: https://evil.example", "-d", "text=zqxevil", "-d", "privacy=anonymous"];
    let refused = curl(&running, &folder, "/do/voices/tell?from=/tell", &form).await;
    assert!(refused.contains(" 403") && refused.contains("zqxevil"));
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 1);
}

/// Each source has its own budget behind a proxy too, and nobody's own line makes them somebody else.
#[rstest]
#[case(Nginx)]
#[case(Haproxy)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_passes_for_another_source(#[case] proxy: Proxy) {
    let (_app, running, folder) = behind(proxy).await;
    let mut said = Vec::new();
    for n in 0..31 {
        let line = format!("X-Forwarded-For: 203.0.113.{n}");
        let form = ["-H", &line, "-H", "Sec-Fetch-Site: same-origin", "-d", "words=otter lamp cloud sunrise"];
        said.push(curl(&running, &folder, "/do/voices/follow?from=/follow", &form).await);
    }
    let last = said.pop().expect("thirty-one");
    assert!(said.iter().all(|page| page.contains("We do not know these")));
    assert!(last.contains("Too many words have been tried from here"), "{last}");
}

/// The wall's figures come when they change, not when a proxy has collected enough of them.
#[rstest]
#[case(Nginx)]
#[case(Haproxy)]
#[tokio::test(flavor = "multi_thread")]
async fn the_walls_events_come_at_once(#[case] proxy: Proxy) {
    let world = World::start(Sqlite, "anonymous").await;
    let (_, token) = world.app.person("Cai", &[Role::Member]).await;
    world.share_with("Cai").await;
    let folder = world.app.folder.join("proxy");
    let running = in_front(proxy, &world.app.url, &folder).await;
    let token = format!("token={token}");
    let form = ["-H", "Sec-Fetch-Site: same-origin", "-d", &token];
    curl(&running, &folder, "/do/people/use-link", &form).await;

    let mut watching = Command::new("curl")
        .args(["-k", "-sS", "-N", "--max-time", "60", "-b", &folder.join("cookies").display().to_string()])
        .args(["-H", "Host: noise.example.gov.uk"])
        .arg(format!("{}/surveys/{CODE}/wall/events", running.url))
        .stdout(Stdio::piped())
        .spawn()
        .expect("curl is here");
    let mut events = watching.stdout.take().expect("what it says");
    let _watching = Running { child: watching, url: String::new() };
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
            answered(&world, 1).await;
        }
    }
}
