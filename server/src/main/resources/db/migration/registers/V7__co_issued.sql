-- Documents that the authority issued together with another one, which gave the number and keeps the original (văn bản liên tịch):
-- entered beside the series of numbers, of which they take none.
create table registers.co_issued (
    agency_id    uuid        not null,
    id           uuid        not null,
    authority_id uuid        not null,
    year         integer     not null,
    sign         text        not null,
    day          date        not null,
    type_name    text        not null,
    subject      text        not null,
    lead_name    text        not null,
    signer_name  text        not null,
    entered_at   timestamptz not null,
    primary key (agency_id, id),
    check (extract(year from day) = year)
);
call public.put_behind_wall('registers.co_issued');
create index co_issued_of_year on registers.co_issued (agency_id, authority_id, year, day);
