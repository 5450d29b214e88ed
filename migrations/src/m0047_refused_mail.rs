//! Mail that is refused for good is not tried again.

crate::migration!(
    r"
ALTER TABLE outbox ADD COLUMN refused_at BIGINT;
",
    r"
ALTER TABLE outbox DROP COLUMN refused_at;
"
);
