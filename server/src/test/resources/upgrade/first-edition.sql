-- A few rows as the first edition wrote them, in one agency, for the tables that later editions changed.
select set_config('congvan.agency_id', '01a20000-0000-7000-8000-000000000001', false);

insert into outgoing.secrecy_attempt (agency_id, id, attempted_at, attempted_by, name, file, degree, certain, overridden_by, override_reason, overridden_at)
values
    ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000a1', '2026-11-20 08:00+07', '01a20000-0000-7000-8000-0000000000b1',
     'du-thao.docx', repeat('a', 64), 'SECRET', false, '01a20000-0000-7000-8000-0000000000b2', 'Chữ trong câu, không phải dấu', '2026-11-20 09:00+07'),
    ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000a2', '2026-11-20 10:00+07', '01a20000-0000-7000-8000-0000000000b1',
     'bao-cao.docx', repeat('b', 64), 'SECRET', false, null, null, null);

insert into certificates.certificate (agency_id, id, authority_id, sha256, content, state, not_before, not_after, registered_at)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000c1', '01a20000-0000-7000-8000-0000000000d1', repeat('c', 64),
        '\x30', 'ACTIVE', '2026-01-01 00:00+07', '2029-01-01 00:00+07', '2026-11-20 08:00+07');
insert into certificates.custody (agency_id, id, certificate_id, post_id, assignment, valid_from)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000c2', '01a20000-0000-7000-8000-0000000000c1',
        '01a20000-0000-7000-8000-0000000000b2', 'Quyết định 5/QĐ-UBND', '2026-11-20');

insert into incoming.documents (agency_id, document_id, authority_id, origin, state, sender_name, fields, code_key, notation, organ_key, searched, issued_on,
    urgency, arrived_at)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000e1', '01a20000-0000-7000-8000-0000000000d1', 'PACKAGE', 'WAITING',
        'Sở Nội vụ', '{}', '5', 'QD', 'so noi vu', 'so noi vu', '2026-11-19', 0, '2026-11-20 08:00+07');
insert into incoming.checks (agency_id, document_id, at, digest, light, signed, signed_by_person, signed_by_agency, report_json, report_html)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000e1', '2026-11-20 08:01+07', repeat('e', 64), 'GREEN', true, true, true, '{}', '');
