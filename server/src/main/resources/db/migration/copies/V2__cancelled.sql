-- A granted copy that is given up: its number, if it has one, is cancelled with the reason and never given again.
alter table copies.copy drop constraint copy_state_check;
alter table copies.copy add constraint copy_state_check
    check (state in ('REQUESTED', 'REFUSED', 'APPROVED', 'SEALING', 'MADE', 'GIVEN', 'CANCELLED'));
alter table copies.copy drop constraint copy_check;
alter table copies.copy add constraint a_made_copy_has_its_number
    check (state not in ('SEALING', 'MADE', 'GIVEN') or number is not null);
alter table copies.copy add constraint what_is_not_made_has_no_number
    check (state in ('SEALING', 'MADE', 'GIVEN', 'CANCELLED') or number is null);
alter table copies.copy add column cancelled_by_name text;
alter table copies.copy add column cancelled_at timestamptz;
alter table copies.copy add column cancel_reason text;
alter table copies.copy add constraint a_cancelled_copy_says_why check (
    (state = 'CANCELLED') = (cancelled_at is not null and cancelled_by_name is not null and cancel_reason is not null));
