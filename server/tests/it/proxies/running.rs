//! Debian's nginx, `HAProxy`, Apache and Caddy with the files of `server/deploy`, on ports and with a certificate of the
//! test's own, and the phone in front of them.

use std::{
    fs,
    net::{IpAddr, Ipv4Addr, TcpListener},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use rustix::process::{Pid, Signal, geteuid, kill_process};
use server::{cli::outside::Site, config::Config, router};

use crate::{
    app::{Backend::Sqlite, TestApp},
    ops::serve_on_free_port,
    responses::world::World,
};

pub const SITE: &str = "https://noise.example.gov.uk";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proxy {
    Nginx,
    Haproxy,
    Apache,
    Caddy,
}
use Proxy::{Apache, Caddy, Haproxy, Nginx};

/// A program that runs, ended with the test.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Who is asked to end also ends their workers.
        let _ = kill_process(Pid::from_child(&self.0), Signal::TERM);
        for _ in 0..40 {
            if matches!(self.0.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A proxy that listens, and everything behind it that the test has started.
pub struct Front {
    pub https: u16,
    pub http: u16,
    pub folder: PathBuf,
    _running: Vec<Running>,
}

impl Front {
    /// The site as `check --url` is told of it.
    pub fn site(&self) -> Site {
        Site {
            url: SITE.into(),
            authority: Some(fs::read(self.folder.join("ca.pem")).expect("made")),
            machine: Some(IpAddr::V4(Ipv4Addr::LOCALHOST)),
            ports: Some([self.https, self.http]),
        }
    }

    /// A phone: curl, which trusts this certificate and keeps cookies of its own.
    pub fn phone(&self, name: &str) -> Phone {
        Phone { https: self.https, cookies: self.folder.join(name).display().to_string() }
    }
}

pub struct Phone {
    https: u16,
    cookies: String,
}

impl Phone {
    /// What curl is told to ask for `path`.
    fn arguments(&self, path: &str, more: &[&str]) -> Vec<String> {
        let here = format!("::127.0.0.1:{}", self.https);
        let usual = ["-k", "-sS", "-i", "--max-time", "120", "--connect-to", &here];
        let cookies = ["-b", &self.cookies, "-c", &self.cookies, "-H", "Accept: text/html"];
        let address = format!("{SITE}{path}");
        [&usual[..], &cookies[..], more, &[address.as_str()][..]].concat().into_iter().map(str::to_owned).collect()
    }

    pub fn command(&self, path: &str, more: &[&str]) -> Command {
        let mut curl = Command::new("curl");
        curl.args(self.arguments(path, more));
        curl
    }

    pub async fn asks(&self, path: &str, more: &[&str]) -> String {
        said(self.command(path, more)).await
    }

    /// One after the other over the same line, each with something else.
    pub async fn asks_often(&self, path: &str, each: &[Vec<&str>]) -> String {
        let asked: Vec<_> = each.iter().map(|more| self.arguments(path, more)).collect();
        let mut curl = Command::new("curl");
        curl.args(asked.join(&"--next".to_owned()));
        said(curl).await
    }
}

async fn said(mut curl: Command) -> String {
    let answer = tokio::task::spawn_blocking(move || curl.output()).await.expect("it ends");
    let answer = answer.expect("curl is here (apt-get install curl)");
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    String::from_utf8_lossy(&answer.stdout).into_owned()
}

pub fn example(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Replaces what is an example's alone; each of these is there.
pub fn with(mut text: String, changes: &[(&str, String)]) -> String {
    for (from, to) in changes {
        assert!(text.contains(*from), "the example has no {from:?}");
        text = text.replace(*from, to);
    }
    text
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|bound| bound.local_addr()).expect("a free port").port()
}

/// A certificate by an authority of the test's own, in the ways that proxies want it.
fn certificate(folder: &Path) {
    let certify = |name: &str, args: &[&str]| {
        let made = Command::new("openssl")
            .args([
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-days",
                "90",
            ])
            .args(["-subj", &format!("/CN={name}")])
            .args(args)
            .current_dir(folder)
            .stderr(Stdio::null())
            .status();
        assert!(made.is_ok_and(|status| status.success()), "openssl makes a certificate (apt-get install openssl)");
    };
    certify("Our authority", &["-keyout", "ca.key", "-out", "ca.pem"]);
    let (name, leaf) = ("subjectAltName=DNS:noise.example.gov.uk", "basicConstraints=critical,CA:FALSE");
    let signed = ["-addext", name, "-addext", leaf, "-CA", "ca.pem", "-CAkey", "ca.key"];
    certify("noise.example.gov.uk", &[&signed[..], &["-keyout", "key.pem", "-out", "fullchain.pem"][..]].concat());
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect("made");
    fs::write(folder.join("all.pem"), read("fullchain.pem") + &read("key.pem")).expect("written");
}

/// What each of them finds in its folder: a certificate, and the page for while the program is down.
fn furnish(folder: &Path) {
    fs::create_dir_all(folder).expect("a folder");
    // Apache reads the page as a user of its own.
    let above = folder.parent().expect("a folder of the test's");
    fs::set_permissions(above, fs::Permissions::from_mode(0o711)).expect("ours");
    certificate(folder);
    fs::write(folder.join("unavailable.html"), example("unavailable.html")).expect("written");
}

/// Starts a row of proxies, the outermost first, in front of `server` (an address and a port).
pub async fn in_front(row: &[Proxy], server: &str, folder: &Path) -> Front {
    furnish(folder);
    let mut behind = server.to_owned();
    let mut running = Vec::new();
    let mut ports = [0, 0];
    for proxy in row.iter().rev() {
        ports = [free_port(), free_port()];
        let command = match proxy {
            Nginx => nginx(folder, ports, &nginx_site(folder, ports, &behind)),
            Haproxy => haproxy(folder, ports, &behind),
            Apache => apache(folder, ports, &behind),
            Caddy => caddy(folder, ports, &behind),
        };
        running.push(start(*proxy, command, ports, folder).await);
        // What comes from another proxy comes by https as well. Only HAProxy is outside of another here.
        behind = format!("127.0.0.1:{} ssl verify none", ports[0]);
    }
    running.reverse();
    Front { https: ports[0], http: ports[1], folder: folder.to_owned(), _running: running }
}

/// nginx with a site of the test's own.
pub async fn nginx_in_front(folder: &Path, site: impl FnOnce([u16; 2]) -> String) -> Front {
    furnish(folder);
    let ports = [free_port(), free_port()];
    let running = start(Nginx, nginx(folder, ports, &site(ports)), ports, folder).await;
    Front { https: ports[0], http: ports[1], folder: folder.to_owned(), _running: vec![running] }
}

async fn start(proxy: Proxy, mut command: Command, [https, http]: [u16; 2], folder: &Path) -> Running {
    let said = folder.join(format!("{proxy:?}.said"));
    let log = fs::File::create(&said).expect("a file");
    command.stdout(log.try_clone().expect("a file")).stderr(log);
    let child = command.spawn();
    let running =
        Running(child.unwrap_or_else(|error| panic!("{proxy:?} starts (`cargo xtask test` installs it): {error}")));
    let listens = async |port: u16| tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok();
    for _ in 0..600 {
        if listens(https).await && listens(http).await {
            return running;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{proxy:?} does not listen: {}", fs::read_to_string(said).unwrap_or_default());
}

/// The example, as it is but for where it listens and what is behind it.
pub fn nginx_site(folder: &Path, [https, http]: [u16; 2], behind: &str) -> String {
    with(
        example("nginx.conf"),
        &[
            ("    listen [::]:443 ssl http2;\n", String::new()),
            ("    listen [::]:80;\n", String::new()),
            ("listen 443 ", format!("listen 127.0.0.1:{https} ")),
            ("listen 80;", format!("listen 127.0.0.1:{http};")),
            ("/etc/ssl/make-a-noise", folder.display().to_string()),
            ("/usr/share/make-a-noise", folder.display().to_string()),
            ("/var/log/nginx/error.log", folder.join("nginx.log").display().to_string()),
            ("127.0.0.1:3000", behind.to_owned()),
        ],
    )
}

/// What Debian's `nginx.conf` has around a site, in a folder of ours.
fn nginx(folder: &Path, [https, _]: [u16; 2], site: &str) -> Command {
    let own = folder.join(format!("nginx-{https}"));
    fs::create_dir_all(&own).expect("a folder");
    fs::write(own.join("site.conf"), site).expect("written");
    let temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {}/{kind};", own.display()))
        .join(" ");
    let whole = format!(
        "user root; worker_processes 1; pid {0}/pid; error_log {0}/error.log; events {{}} http {{ {temp} include \
         {0}/site.conf; }}",
        own.display()
    );
    fs::write(own.join("nginx.conf"), whole).expect("written");
    let mut nginx = Command::new("nginx");
    nginx.arg("-c").arg(own.join("nginx.conf")).args(["-g", "daemon off;"]);
    nginx
}

fn haproxy(folder: &Path, [https, http]: [u16; 2], behind: &str) -> Command {
    let page = folder.join("haproxy.http").display().to_string();
    let pages = [("/etc/haproxy/errors/make-a-noise.http", page), ("    # errorfile ", "    errorfile ".into())];
    let site = with(example("haproxy.cfg"), &pages);
    // The page is made as the example says.
    let makes = site.lines().find_map(|line| line.strip_prefix("    # ").filter(|line| line.starts_with("(printf")));
    let made = Command::new("sh").args(["-c", makes.expect("a command")]).current_dir(folder).status();
    assert!(made.is_ok_and(|status| status.success()), "{makes:?}");
    let whole = with(
        site,
        &[
            ("bind :443 ", format!("bind 127.0.0.1:{https} ")),
            ("bind :80\n", format!("bind 127.0.0.1:{http}\n")),
            ("/etc/ssl/make-a-noise", folder.display().to_string()),
            ("127.0.0.1:3000", behind.to_owned()),
        ],
    );
    // Only root can become another user.
    let root = "    chroot /var/lib/haproxy\n    user haproxy\n    group haproxy\n";
    let whole = if geteuid().is_root() { whole } else { with(whole, &[(root, String::new())]) };
    fs::write(folder.join("haproxy.cfg"), whole).expect("written");
    let mut haproxy = Command::new("haproxy");
    haproxy.arg("-db").arg("-f").arg(folder.join("haproxy.cfg"));
    haproxy
}

fn apache(folder: &Path, [https, http]: [u16; 2], behind: &str) -> Command {
    let site = with(
        example("apache.conf"),
        &[
            ("*:443", format!("127.0.0.1:{https}")),
            ("*:80", format!("127.0.0.1:{http}")),
            ("/etc/ssl/make-a-noise", folder.display().to_string()),
            ("/usr/share/make-a-noise", folder.display().to_string()),
            ("127.0.0.1:3000", behind.to_owned()),
        ],
    );
    fs::write(folder.join("site.conf"), site).expect("written");
    // What `a2enmod` switches on as the example says, and what Debian has anyway.
    let modules =
        ["mpm_event", "authz_core", "alias", "socache_shmcb", "ssl", "headers", "reqtimeout", "proxy", "proxy_http"]
            .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
            .concat();
    let whole = format!(
        "ServerRoot {0}\nServerName localhost\nPidFile apache.pid\nErrorLog apache.log\nDefaultRuntimeDir {0}\n\
         User www-data\nGroup www-data\nListen 127.0.0.1:{https}\nListen 127.0.0.1:{http}\n{modules}\
         LogFormat \"%h\" common\nInclude {0}/site.conf\n",
        folder.display()
    );
    fs::write(folder.join("apache.conf"), whole).expect("written");
    let mut apache = Command::new("apache2");
    apache.arg("-f").arg(folder.join("apache.conf")).arg("-DFOREGROUND");
    apache
}

fn caddy(folder: &Path, [https, http]: [u16; 2], behind: &str) -> Command {
    let pems = folder.display();
    let ports =
        format!("{{\n\tadmin off\n\tdefault_bind 127.0.0.1\n\thttps_port {https}\n\thttp_port {http}\n\tservers {{");
    let whole = with(
        example("Caddyfile"),
        &[
            ("{\n\tservers {", ports),
            // It would ask an authority outside for one.
            (
                "noise.example.gov.uk {\n",
                format!("noise.example.gov.uk {{\n\ttls {pems}/fullchain.pem {pems}/key.pem\n"),
            ),
            ("/usr/share/make-a-noise", pems.to_string()),
            ("127.0.0.1:3000", behind.to_owned()),
        ],
    );
    fs::write(folder.join("Caddyfile"), whole).expect("written");
    let mut caddy = Command::new("caddy");
    caddy.args(["run", "--adapter", "caddyfile", "--config"]).arg(folder.join("Caddyfile"));
    caddy.env("HOME", folder).env("XDG_DATA_HOME", folder).env("XDG_CONFIG_HOME", folder);
    caddy
}

/// A council with an open survey, and a row of proxies in front of it, the outermost first. Its visitors go past them.
pub async fn behind(row: &[Proxy]) -> (World, Front) {
    let app = TestApp::start_with(Sqlite, |config| {
        config.trusted_proxies = row.len();
        config.base_url = Some(SITE.into());
    })
    .await;
    let front = in_front(row, &app.config.addr.to_string(), &app.folder.join("proxies")).await;
    let mut world = World::of(app, "anonymous").await;
    let near = Config { base_url: None, trusted_proxies: 0, ..world.app.config.clone() };
    let services = near.services(world.app.clock.clone()).await.expect("services");
    world.app.url = serve_on_free_port(router::router(&services, 0)).await;
    (world, front)
}
