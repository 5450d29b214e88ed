//! A server of its own for a test: a fresh database, a free port, a clock that stands still.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{
        LazyLock,
        mpsc::{Sender, channel},
    },
};

use domain::{ids::PersonId, lang::Lang, role::Role, time::Timestamp};
use migrations::Migrator;
use platform::{
    Services,
    clock::Clock,
    guard::{Cx, System, system},
    random,
};
use sea_orm_migration::{
    MigratorTrait as _,
    sea_orm::{ConnectionTrait as _, Database},
};
use server::{config::Config, router};
use store::people::NewPerson;
use tokio::sync::OnceCell;

use crate::browser::Browser;

/// Sunday 22 November 2026, 12:00 in London.
pub const NOON: Timestamp = Timestamp(1_795_348_800_000);

/// The password of everybody on the staff.
pub const PASSWORD: &str = "correct horse battery";

#[derive(Clone, Copy, Debug)]
pub enum Backend {
    Sqlite,
    Postgres,
}

pub struct TestApp {
    pub url: String,
    pub services: Services,
    pub clock: Clock,
    pub folder: PathBuf,
    pub config: Config,
}

impl TestApp {
    /// Somebody would read what is said: an officer and a lead who can sign in, and are written to by nobody.
    pub async fn start(backend: Backend) -> Self {
        let app = Self::empty(backend).await;
        app.readers(backend).await;
        app
    }

    async fn readers(&self, backend: Backend) {
        for (n, (name, role)) in [("Olga Officer", Role::Officer), ("Lena Lead", Role::Lead)].into_iter().enumerate() {
            let id = match backend {
                Backend::Sqlite => format!("X'{n:032}'"),
                Backend::Postgres => format!("'{n:032}'::uuid"),
            };
            let people = format!(
                "INSERT INTO people (id, name, lang, password, created_at) VALUES ({id}, '{name}', 'en', 'none', 0)"
            );
            let roles = format!("INSERT INTO person_roles (person_id, role) VALUES ({id}, '{}')", role.key());
            for statement in [people, roles] {
                self.services.db.connection().execute_unprepared(&statement).await.expect("somebody");
            }
        }
    }

    /// The accounts of everybody who would read what is said are closed.
    pub async fn close_everybody(&self) {
        let closed = "UPDATE people SET disabled_at = 1";
        self.services.db.connection().execute_unprepared(closed).await.expect("closed");
    }

    /// As it is after `migrate`: nobody, and nothing set.
    pub async fn empty(backend: Backend) -> Self {
        Self::with(backend, |_| {}).await
    }

    /// One that has a mail server, which nobody asks.
    pub async fn sending_mail(backend: Backend) -> Self {
        let app = Self::with(backend, |config| config.smtp_url = Some("smtp://127.0.0.1:1".into())).await;
        app.readers(backend).await;
        app
    }

    /// One that is set up in another way.
    pub async fn start_with(backend: Backend, change: impl FnOnce(&mut Config)) -> Self {
        let app = Self::with(backend, change).await;
        app.readers(backend).await;
        app
    }

    async fn with(backend: Backend, change: impl FnOnce(&mut Config)) -> Self {
        let folder = std::env::temp_dir().join(format!("noise-it-{}", random::uuid()));
        // As the program makes it: for nobody else on this machine.
        std::os::unix::fs::DirBuilderExt::mode(&mut std::fs::DirBuilder::new(), 0o700)
            .create(&folder)
            .expect("a temp folder");
        let database_url = match backend {
            Backend::Sqlite => {
                let file = folder.join("noise.db");
                std::fs::copy(sqlite_template().await, &file).expect("a database of its own");
                format!("sqlite://{}", file.display())
            }
            Backend::Postgres => postgres_database().await,
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let addr = listener.local_addr().expect("bound");
        let mut config = Config {
            addr,
            database_url,
            files_url: format!("file://{}/files", folder.display()),
            key_file: folder.join("key"),
            ..Config::default()
        };
        change(&mut config);
        let clock = Clock::set(NOON);
        let services = config.services(clock.clone()).await.expect("services");
        let app = router::router(&services, config.trusted_proxies).into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { url: config.base_url(), services, clock, folder, config }
    }

    pub fn system(&self) -> Cx<System> {
        system(&self.services)
    }

    /// What comes after answers is done: the mail with a link that somebody asked for is in the outbox.
    pub async fn settled(&self) {
        self.services.afterwards.done().await;
    }

    /// Somebody says that the clock is right, which this story has moved on by more than days (`clock_jump`).
    pub async fn confirm_clock(&self) {
        platform::clock_jump::confirm(&self.system()).await.expect("confirmed");
    }

    /// The same, and the house is kept.
    pub async fn keep(&self) {
        self.confirm_clock().await;
        store::housekeeping::run(&self.services).await.expect("kept");
    }

    /// Somebody with these roles, as if they had always been there; their e-mail is `name@example.org`.
    pub async fn person(&self, name: &str, roles: &[Role]) -> (PersonId, String) {
        let new = NewPerson {
            name: name.into(),
            email: Some(format!("{}@example.org", name.to_lowercase().replace(' ', "."))),
            lang: Lang::En,
            roles: roles.to_vec(),
        };
        let invited = store::people::invite(&self.system(), new, 10 * 60_000, false).await.expect("invited");
        if roles.contains(&Role::Inspector) {
            // Until the end of the century.
            let lasts = "INSERT INTO inspectors (person_id, until, invited_by, invited_at)
                SELECT person_id, 4102444800000, person_id, 0 FROM person_roles WHERE role = 'inspector'
                AND person_id NOT IN (SELECT person_id FROM inspectors)";
            self.services.db.connection().execute_unprepared(lasts).await.expect("an inspector");
        }
        invited
    }

    /// A browser in which nobody is signed in.
    pub fn visitor(&self) -> Browser {
        Browser::new(&self.url)
    }

    /// A browser in which somebody with these roles has signed in: a member by their link, staff by
    /// choosing `PASSWORD` and setting up a code.
    pub async fn signed_in(&self, name: &str, roles: &[Role]) -> Browser {
        let (_, token) = self.person(name, roles).await;
        let browser = self.visitor();
        self.sign_in(&browser, &token, roles).await;
        browser
    }

    /// Uses an invitation; for staff, answers with the secret of their authenticator.
    pub async fn sign_in(&self, browser: &Browser, token: &str, roles: &[Role]) -> String {
        let page = browser.get(&format!("/sign-in/{token}")).await;
        if roles.iter().any(|role| role.is_staff()) {
            let secret = page.all("#secret").concat().replace(' ', "");
            let form = page.form("/do/people/set-up").fill("password", PASSWORD).fill("code", &self.code(&secret));
            form.send().await.expect_no_form("/do/people/set-up");
            secret
        } else {
            page.form("/do/people/use-link").send().await.expect_no_form("/do/people/use-link");
            String::new()
        }
    }

    /// What an authenticator with this secret shows now.
    pub fn code(&self, secret: &str) -> String {
        let secret = totp_rs::Secret::try_from_base32(secret).expect("base 32");
        let totp = totp_rs::Builder::new().with_secret(secret).build().expect("long enough");
        totp.generate(u64::try_from(self.clock.now().0 / 1_000).expect("after 1970")).to_string()
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
        if self.config.database_url.starts_with("postgres") {
            forget_database(&self.config.database_url);
        }
    }
}

/// Drops a story's database on PostgreSQL, from a thread of its own: the runtime of a story ends with it.
///
/// Left where they are, the databases of all stories would need more than ten gigabytes, of a disk that may not have
/// them.
fn forget_database(url: &str) {
    static GONE: LazyLock<Sender<String>> = LazyLock::new(|| {
        let (sender, gone) = channel::<String>();
        let drop_them = async move {
            let server = std::env::var("NOISE_TEST_POSTGRES").expect("there was a database");
            let admin = Database::connect(server).await.expect("PostgreSQL answers");
            // One at a time: dropping one makes PostgreSQL write down what it has in memory.
            while let Ok(name) = gone.recv() {
                let dropped = admin.execute_unprepared(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
                if let Err(error) = dropped {
                    eprintln!("{name} was not dropped: {error}");
                }
            }
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        std::thread::spawn(move || runtime.block_on(drop_them));
        sender
    });
    if let Some((_, name)) = url.rsplit_once('/') {
        let _ = GONE.send(name.to_owned());
    }
}

/// A database with every migration and nothing in it; each test begins with a copy, as migrating takes its time.
async fn sqlite_template() -> &'static Path {
    static TEMPLATE: OnceCell<PathBuf> = OnceCell::const_new();
    let make = || async {
        let file = std::env::temp_dir().join(format!("noise-it-template-{}.db", random::uuid()));
        let db = Database::connect(format!("sqlite://{}?mode=rwc", file.display())).await.expect("a new database");
        Migrator::up(&db, None).await.expect("migrated");
        db.close().await.expect("closed");
        file
    };
    TEMPLATE.get_or_init(make).await
}

/// A database of its own on the server that `cargo xtask test` started: a copy of one with every migration.
async fn postgres_database() -> String {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    let server = std::env::var("NOISE_TEST_POSTGRES")
        .expect("NOISE_TEST_POSTGRES: `cargo xtask test` starts a server and sets it");
    let (base, _) = server.rsplit_once('/').expect("postgres://…/database");
    let admin = Database::connect(server.as_str()).await.expect("PostgreSQL answers");
    let make = || async {
        let name = format!("noise_template_{}", random::once_key());
        admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a new database");
        let db = Database::connect(format!("{base}/{name}")).await.expect("the new database answers");
        Migrator::up(&db, None).await.expect("migrated");
        db.close().await.expect("closed");
        name
    };
    let template = TEMPLATE.get_or_init(make).await;
    let name = format!("noise_{}", random::once_key());
    admin.execute_unprepared(&format!("CREATE DATABASE {name} TEMPLATE {template}")).await.expect("a copy of it");
    admin.close().await.expect("closed");
    format!("{base}/{name}")
}
