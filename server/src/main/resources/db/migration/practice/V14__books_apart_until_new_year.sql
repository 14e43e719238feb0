-- Until now each type was in the book that was decided for it alone, also where types share a sign. A series that has begun so runs on
-- until 31 December (Nghị định 30/2020, Điều 15 khoản 1): authorities that decided on công văn or thư công, which share theirs, keep
-- these types apart until the coming New Year.
create table practice.own_book_apart (
    agency_id    uuid not null,
    authority_id uuid not null,
    until        date not null,
    primary key (agency_id, authority_id)
);
alter table practice.own_book no force row level security;
insert into practice.own_book_apart (agency_id, authority_id, until)
select distinct agency_id, authority_id, (date_trunc('year', now() at time zone 'Asia/Ho_Chi_Minh') + interval '1 year')::date
from practice.own_book where document_type in ('CV', 'TCG');
alter table practice.own_book force row level security;
call public.put_behind_wall('practice.own_book_apart');
revoke update on practice.own_book_apart from congvan_app;
