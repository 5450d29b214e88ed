//! The services of `server/deploy`, as systemd reads them (`proxies` has what is in front).

use std::{fs, process::Command};

use platform::random;

use crate::proxies::running::{example, with};

/// What systemd's own judgement of a service is at most, in tenths: 0 is shut off from everything, 100 from nothing.
const EXPOSED: &str = "--threshold=15";

const UNITS: [&str; 5] = [
    "make-a-noise.service",
    "make-a-noise-backup.service",
    "make-a-noise-backup.timer",
    "make-a-noise-check.service",
    "make-a-noise-check.timer",
];

/// What a service set for itself alone a command that is run by hand would go without: it would use another database.
#[test]
fn a_service_and_a_command_have_the_same_settings() {
    for name in UNITS {
        let unit = example(name);
        let sets = unit.lines().any(|line| line.starts_with("Environment") || line.contains("NOISE_"));
        assert!(!sets, "{name} sets something for itself");
        let service = name.ends_with(".service");
        assert_eq!(unit.contains("WorkingDirectory=/var/lib/make-a-noise\n"), service, "{name}");
    }
    let command = example("noise");
    let folder = std::env::temp_dir().join(format!("noise-command-{}", random::uuid()));
    fs::create_dir_all(&folder).expect("a folder");
    let own = with(
        command,
        &[
            ("/var/lib/make-a-noise", folder.display().to_string()),
            // Whoever runs the tests is nobody else.
            ("if [ \"$(id -u)\" -ne 0 ]", "if false".into()),
            (
                "runuser -u make-a-noise -- /usr/local/bin/make-a-noise",
                "sh -c 'pwd; env; echo \"$@\"' make-a-noise".into(),
            ),
        ],
    );
    let mut noise = Command::new("sh");
    noise.args(["-c", own.as_str(), "noise", "check", "--backup", "a file"]);
    let said = noise.env("NOISE_DATABASE_URL", "sqlite://of/this/shell").output().expect("sh is here");
    let words = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(said.status.success() && words.starts_with(&format!("{}\n", folder.display())), "{words}");
    assert!(words.ends_with("check --backup a file\n") && !words.contains("NOISE_"), "{words}");
    fs::remove_dir_all(folder).expect("ours");
}

/// Whoever copies it over Debian's own does not leave it to root.
#[test]
fn haproxy_is_root_no_longer() {
    let haproxy = example("haproxy.cfg");
    let all: Vec<_> = haproxy.lines().map(str::trim).collect();
    for line in ["user haproxy", "group haproxy", "chroot /var/lib/haproxy"] {
        assert!(all.contains(&line), "no {line:?}");
    }
    assert!(haproxy.contains("ssl-min-ver TLSv1.2"));
}

#[test]
fn systemd_takes_the_services_and_finds_little_exposed() {
    let folder = std::env::temp_dir().join(format!("noise-units-{}", random::uuid()));
    fs::create_dir_all(&folder).expect("a folder");
    for name in UNITS {
        let unit = example(name);
        // It looks whether the program is there: the one that is tested is.
        let here = unit.replace("/usr/local/bin/make-a-noise ", concat!(env!("CARGO_BIN_EXE_make-a-noise"), " "));
        fs::write(folder.join(name), here).expect("written");
    }
    let analyze = |arguments: &[&str]| {
        let mut command = Command::new("systemd-analyze");
        let said = command.arg("--no-pager").args(arguments).current_dir(&folder).output();
        let said = said.expect("systemd-analyze is here (apt-get install systemd)");
        let words = [said.stdout, said.stderr].concat();
        (said.status.success(), String::from_utf8_lossy(&words).into_owned())
    };
    let own = UNITS.map(|name| format!("./{name}"));
    let own: Vec<_> = own.iter().map(String::as_str).collect();
    let (good, words) = analyze(&[&["verify", "--recursive-errors=no"][..], &own[..]].concat());
    // A key that systemd does not know is passed over with a warning. Other units of the machine are not ours.
    assert!(good && !words.contains("make-a-noise"), "{words}");
    for service in own.iter().filter(|name| name.ends_with(".service")) {
        let (good, words) = analyze(&["security", "--offline=true", EXPOSED, service]);
        assert!(good, "{words}");
    }
    fs::remove_dir_all(folder).expect("ours");
}
