//! The services of `server/deploy`, as systemd reads them (`proxies` has what is in front).

use std::{fs, path::Path, process::Command};

use platform::random;

/// What systemd's own judgement of a service is at most, in tenths: 0 is shut off from everything, 100 from nothing.
const EXPOSED: &str = "--threshold=15";

#[test]
fn systemd_takes_the_services_and_finds_little_exposed() {
    let folder = std::env::temp_dir().join(format!("noise-units-{}", random::uuid()));
    fs::create_dir_all(&folder).expect("a folder");
    let units = ["make-a-noise.service", "make-a-noise-backup.service", "make-a-noise-backup.timer"];
    for name in units {
        let unit = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy").join(name);
        let unit = fs::read_to_string(unit).expect("an example");
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
    let own = units.map(|name| format!("./{name}"));
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
