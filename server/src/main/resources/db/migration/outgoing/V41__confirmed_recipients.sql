-- Before sending the clerk confirms each recipient whose code is closed or unknown and that has no successor (BG 4.2c, ST 10.4).
alter table outgoing.distribution add column confirmed_by_name text;
alter table outgoing.distribution add column confirmed_at timestamptz;
alter table outgoing.distribution add constraint distribution_confirmed
    check ((confirmed_by_name is null) = (confirmed_at is null));
