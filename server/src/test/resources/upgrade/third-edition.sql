-- A few rows as the third edition wrote them, in one agency, for the tables that later editions changed.
select set_config('congvan.agency_id', '01a20000-0000-7000-8000-000000000001', false);

insert into outgoing.document (agency_id, id, revision, state, since, unit_id, drafter, authority_id, signer, document_type, summary, searchable, urgency,
    decided_urgency, copies, language, version, places, opened, prepared, leader_order, signed, signed_at, signed_by, created_at, request_key)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000f1', 9, 'NUMBERING', '2026-11-20 09:00+07',
        '01a20000-0000-7000-8000-0000000000a1', '01a20000-0000-7000-8000-0000000000b1', '01a20000-0000-7000-8000-0000000000d1',
        '01a20000-0000-7000-8000-0000000000b3', 'QD', 'Ban hành Quy chế', 'ban hanh quy che', 'NORMAL', 'URGENT', 3, 'Tiếng Việt', 1,
        '{"texts": [], "leader": {"page": 0, "x": 340, "y": 330, "width": 170, "height": 70}, "seal": {"page": 0, "x": 297, "y": 310, "width": 102, "height": 102}, "doubts": []}',
        true, repeat('1', 64), 'order-1', repeat('2', 64), '2026-11-20 09:00+07', '01a20000-0000-7000-8000-0000000000b3', '2026-11-19 08:00+07', 'khoa-1');
insert into outgoing.version (agency_id, document_id, version, source, pdf, pdf_digest, pages, pdf_a, attachments, reading, made_by, made_by_name, made_at)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000f1', 1, '01a20000-0000-7000-8000-000000000101',
        '01a20000-0000-7000-8000-000000000102', repeat('3', 64), 2, true, '{}', '{}', '01a20000-0000-7000-8000-0000000000b1', 'Nguyễn Văn An',
        '2026-11-19 08:00+07');
insert into outgoing.recipient (agency_id, document_id, version, ordinal, code, name)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000f1', 1, 1, 'H99.05', 'Sở Nội vụ');
insert into outgoing.act (agency_id, document_id, ordinal, act, event, from_state, to_state, version, post_id, name, title, done_at)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000f1', 1, 'APPROVE', 'approved', 'UNIT_REVIEW', 'FORM_CHECK', 1,
        '01a20000-0000-7000-8000-0000000000b2', 'Nguyễn Hữu Phước', 'Trưởng phòng', '2026-11-19 10:00+07');

insert into registers.outgoing (agency_id, authority_id, year, book, number, document_id, notation, day, taken_at, state, type_name, organ_name, subject,
    language, pages, signer_position, signer_name, receivers, urgency, copies, copy_keeper, dispatched_on)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000d1', 2026, 'common', 1, '01a20000-0000-7000-8000-0000000000f2',
        'QĐ-UBND', '2026-11-18', '2026-11-18 08:00+07', 'ISSUED', 'Quyết định', 'Ủy ban nhân dân tỉnh', 'Kiện toàn Ban Chỉ đạo', 'Tiếng Việt', 1,
        'Chủ tịch', 'Trần Quốc Bình', '[{"code": "H99.05", "name": "Sở Nội vụ"}]', 0, 3, 'Phòng Văn xã', '2026-11-18');
insert into registers.books (agency_id, authority_id, direction, year, book, last_number, last_day)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000d1', 'OUTGOING', 2026, 'common', 1, '2026-11-18');
