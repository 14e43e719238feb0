-- What was found and where, so that whoever judges a suspected mark of secrecy knows what to look at without the file, which is
-- not kept; and both ways to judge it. The mark's own words are no content of the document.
alter table outgoing.secrecy_attempt
    add column found_in    text not null default 'MAIN' check (found_in in ('FIELD', 'MAIN', 'ATTACHMENT')),
    add column words       text,
    add column page        integer,
    add column spot_left   real,
    add column spot_top    real,
    add column spot_width  real,
    add column spot_height real,
    add column judged      text check (judged in ('NO_MARK', 'MARK')),
    add column judged_name text,
    add constraint secrecy_attempt_place check (num_nulls(words, page, spot_left, spot_top, spot_width, spot_height) in (0, 6));

alter table outgoing.secrecy_attempt drop constraint secrecy_attempt_check, drop constraint secrecy_attempt_check1;
alter table outgoing.secrecy_attempt rename column overridden_by to judged_by;
alter table outgoing.secrecy_attempt rename column override_reason to judge_reason;
alter table outgoing.secrecy_attempt rename column overridden_at to judged_at;
-- The wall hides the rows from the table's owner too; it is lifted for this one sentence, inside the migration's transaction.
alter table outgoing.secrecy_attempt no force row level security;
update outgoing.secrecy_attempt set judged = 'NO_MARK', judged_name = '' where judged_by is not null;
alter table outgoing.secrecy_attempt force row level security;
alter table outgoing.secrecy_attempt
    add constraint secrecy_attempt_judged check (num_nulls(judged, judged_by, judged_name, judge_reason, judged_at) in (0, 5)),
    add constraint secrecy_attempt_certain check (judged is null or not certain);
create index secrecy_attempt_waiting on outgoing.secrecy_attempt (agency_id) where judged is null and not certain;
