-- A few rows as the second edition wrote them, in one agency, for the tables that later editions changed.
select set_config('congvan.agency_id', '01a20000-0000-7000-8000-000000000001', false);

insert into certificates.certificate (agency_id, id, authority_id, sha256, content, state, not_before, not_after, registered_at)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000c1', '01a20000-0000-7000-8000-0000000000d1', repeat('c', 64),
        '\x30', 'ACTIVE', '2026-01-01 00:00+07', '2029-01-01 00:00+07', '2026-11-20 08:00+07');

insert into incoming.documents (agency_id, document_id, authority_id, origin, state, sender_name, fields, code_key, notation, organ_key, searched, issued_on,
    urgency, arrived_at, decided_at, decided_by, arrival_number, arrival_year, law_edition, law_day, request_post, request_key)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000e1', '01a20000-0000-7000-8000-0000000000d1', 'BY_HAND', 'REGISTERED',
        'Sở Nội vụ', '{}', '5', 'QD', 'so noi vu', 'so noi vu', '2026-11-19', 0, '2026-11-20 08:00+07', '2026-11-20 08:00+07',
        'Lê Thị Hoa, Văn thư viên', 1, 2026, '2020-03-05', '2026-11-20', '01a20000-0000-7000-8000-0000000000b2', 'khoa-1');

insert into registers.books (agency_id, authority_id, direction, year, book, last_number, last_day)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000d1', 'INCOMING', 2026, 'common', 1, '2026-11-20');
