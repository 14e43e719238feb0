-- A few rows as the fifth edition wrote them, in one agency, for the tables that later editions changed.
select set_config('congvan.agency_id', '01a20000-0000-7000-8000-000000000001', false);

insert into outgoing.document (agency_id, id, revision, state, since, unit_id, drafter, authority_id, signer, document_type, summary, searchable, urgency,
    decided_urgency, copies, language, version, places, opened, prepared, created_at)
select '01a20000-0000-7000-8000-000000000001', id::uuid, 3, 'DRAFTING', '2026-11-20 09:00+07',
        '01a20000-0000-7000-8000-0000000000a1', '01a20000-0000-7000-8000-0000000000b1', '01a20000-0000-7000-8000-0000000000d1',
        '01a20000-0000-7000-8000-0000000000b3', type, summary, searchable, 'NORMAL', 'NORMAL', 1, 'Tiếng Việt', 1,
        '{"texts": [], "leader": {"page": 0, "x": 340, "y": 330, "width": 170, "height": 70}, "seal": {"page": 0, "x": 297, "y": 310, "width": 102, "height": 102}, "doubts": []}',
        true, null, '2026-11-19 08:00+07'
from (values
    ('01a20000-0000-7000-8000-0000000000f1', 'TTr', 'Về việc ban hành Quy chế', 've viec ban hanh quy che'),
    ('01a20000-0000-7000-8000-0000000000f2', 'QD', 'Ban hành Quy chế', 'ban hanh quy che'),
    ('01a20000-0000-7000-8000-0000000000f3', 'BB', 'Bàn giao tài sản', 'ban giao tai san')) rows (id, type, summary, searchable);
insert into outgoing.version (agency_id, document_id, version, source, pdf, pdf_digest, pages, pdf_a, attachments, reading, made_by, made_by_name, made_at)
select '01a20000-0000-7000-8000-000000000001', id, 1, '01a20000-0000-7000-8000-000000000101',
        '01a20000-0000-7000-8000-000000000102', repeat('3', 64), 2, true, '{}', '{}', '01a20000-0000-7000-8000-0000000000b1', 'Nguyễn Văn An',
        '2026-11-19 08:00+07'
from outgoing.document;

insert into outgoing.dossier (agency_id, document_id, decider_code, decider_name, document_type, summary, draft, opinions, papers, put_by_name, put_at)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000f1', 'H99.05', 'Sở Nội vụ', 'QD', 'Ban hành Quy chế',
        '01a20000-0000-7000-8000-000000000101', '{}', '{}', 'Nguyễn Văn An', '2026-11-20 08:00+07');
insert into outgoing.received_dossier (agency_id, arrival_id, draft_id, package_id, sender_code, sender_name, submitted_type, submitted_sign, submitted_on,
    opened_by, opened_by_name, opened_at)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-000000000401', '01a20000-0000-7000-8000-0000000000f2',
        '01a20000-0000-7000-8000-000000000402', 'H99.07', 'Sở Tài chính', 'TTr', '12/TTr-STC', '2026-11-18',
        '01a20000-0000-7000-8000-0000000000b1', 'Nguyễn Văn An', '2026-11-19 08:00+07');

insert into outgoing.joint_party (agency_id, document_id, ordinal, code, party_agency, name, signer_name, signer_title)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000f2', 2, 'H99.05', '01a20000-0000-7000-8000-000000000002', 'Sở Nội vụ',
        'Phan Thanh Tùng', 'Giám đốc');
insert into outgoing.joint_round (agency_id, id, document_id, version, state, file, lead_name, document_type, summary, opened_at)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-000000000501', '01a20000-0000-7000-8000-0000000000f2', 1, 'SIGNING', repeat('4', 64),
        'Ủy ban nhân dân tỉnh', 'Quyết định', 'Ban hành Quy chế', '2026-11-20 10:00+07');
insert into outgoing.joint_turn (agency_id, id, round_id, ordinal, code, party_agency, name, signer_name, signer_title, signed_at, signed_file)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-000000000502', '01a20000-0000-7000-8000-000000000501', 1, 'H99',
        '01a20000-0000-7000-8000-000000000001', 'Ủy ban nhân dân tỉnh', 'Trần Quốc Bình', 'Chủ tịch', '2026-11-20 10:00+07', repeat('4', 64)),
    ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-000000000503', '01a20000-0000-7000-8000-000000000501', 2, 'H99.05',
        '01a20000-0000-7000-8000-000000000002', 'Sở Nội vụ', 'Phan Thanh Tùng', 'Giám đốc', null, null);

insert into outgoing.signer_list (agency_id, document_id, sealed, changed_by, changed_at)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000f3', false, '01a20000-0000-7000-8000-0000000000b1', '2026-11-20 08:00+07');
insert into outgoing.listed_signer (agency_id, document_id, number, way, post_id, name, title, organisation)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000f3', 1, 'HERE', '01a20000-0000-7000-8000-0000000000b3', 'Trần Quốc Bình',
        'Chủ tịch', 'Ủy ban nhân dân tỉnh'),
    ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000f3', 2, 'PAPER', null, 'Lò Văn Pánh', 'Giám đốc', 'Công ty Sao Mai');

insert into practice.own_book (agency_id, id, authority_id, document_type, own, valid_from, reason, decided_by, decided_at)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-000000000601', '01a20000-0000-7000-8000-0000000000d1', 'QD', true, '2027-01-01',
        'Quy chế văn thư', '01a20000-0000-7000-8000-0000000000b1', '2026-11-20 08:00+07'),
    ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-000000000602', '01a20000-0000-7000-8000-0000000000d2', 'TCG', true, '2026-01-01',
        'Quy chế văn thư', '01a20000-0000-7000-8000-0000000000b1', '2025-12-20 08:00+07');

insert into registers.outgoing (agency_id, authority_id, year, book, number, document_id, notation, day, taken_at, state, type_name, organ_name, subject,
    language, pages, signer_position, signer_name, receivers, urgency, copies, copy_keeper, dispatched_on)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000d1', 2026, 'common', 1, '01a20000-0000-7000-8000-0000000000f4',
        'QĐ-UBND', '2026-11-18', '2026-11-18 08:00+07', 'ISSUED', 'Quyết định', 'Ủy ban nhân dân tỉnh', 'Kiện toàn Ban Chỉ đạo', 'Tiếng Việt', 1,
        'Chủ tịch', 'Trần Quốc Bình', '[{"code": "H99.05", "name": "Sở Nội vụ"}]', 0, 3, 'Phòng Văn xã', '2026-11-18');
insert into registers.books (agency_id, authority_id, direction, year, book, last_number, last_day)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000d1', 'OUTGOING', 2026, 'common', 1, '2026-11-18');
