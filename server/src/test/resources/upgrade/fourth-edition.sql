-- A few rows as the fourth edition wrote them, in one agency, for the tables that later editions changed.
select set_config('congvan.agency_id', '01a20000-0000-7000-8000-000000000001', false);

insert into outgoing.document (agency_id, id, revision, state, since, unit_id, drafter, authority_id, signer, document_type, summary, searchable, urgency,
    decided_urgency, copies, language, version, places, opened, prepared, created_at)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000f1', 3, 'DRAFTING', '2026-11-20 09:00+07',
        '01a20000-0000-7000-8000-0000000000a1', '01a20000-0000-7000-8000-0000000000b1', '01a20000-0000-7000-8000-0000000000d1',
        '01a20000-0000-7000-8000-0000000000b3', 'QD', 'Ban hành Quy chế', 'ban hanh quy che', 'NORMAL', 'NORMAL', 1, 'Tiếng Việt', 1,
        '{"texts": [], "leader": {"page": 0, "x": 340, "y": 330, "width": 170, "height": 70}, "seal": {"page": 0, "x": 297, "y": 310, "width": 102, "height": 102}, "doubts": []}',
        true, null, '2026-11-19 08:00+07');
insert into outgoing.version (agency_id, document_id, version, source, pdf, pdf_digest, pages, pdf_a, attachments, reading, made_by, made_by_name, made_at)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000f1', 1, '01a20000-0000-7000-8000-000000000101',
        '01a20000-0000-7000-8000-000000000102', repeat('3', 64), 2, true, '{}', '{}', '01a20000-0000-7000-8000-0000000000b1', 'Nguyễn Văn An',
        '2026-11-19 08:00+07');
insert into outgoing.opinion_round (agency_id, id, document_id, version, ordinal, asker_name, summary, document_type, question, files, due_on, opened_by,
    opened_name, opened_title, opened_at)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-000000000201', '01a20000-0000-7000-8000-0000000000f1', 1, 1, 'Ủy ban nhân dân tỉnh', 'Ban hành Quy chế', 'Quyết định', 'Xin ý kiến', '[]',
        '2026-11-25', '01a20000-0000-7000-8000-0000000000b1', 'Nguyễn Văn An', 'Chuyên viên', '2026-11-20 08:00+07');
insert into outgoing.opinion_asked (agency_id, id, round_id, ordinal, kind, asked_agency, name, due_on, told)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-000000000202', '01a20000-0000-7000-8000-000000000201', 1, 'AGENCY', '01a20000-0000-7000-8000-000000000002', 'Sở Nội vụ', '2026-11-25', true);

insert into registers.outgoing (agency_id, authority_id, year, book, number, document_id, notation, day, taken_at, state, type_name, organ_name, subject,
    language, pages, signer_position, signer_name, receivers, urgency, copies, copy_keeper, dispatched_on)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000d1', 2026, 'common', 1, '01a20000-0000-7000-8000-0000000000f2',
        'QĐ-UBND', '2026-11-18', '2026-11-18 08:00+07', 'ISSUED', 'Quyết định', 'Ủy ban nhân dân tỉnh', 'Kiện toàn Ban Chỉ đạo', 'Tiếng Việt', 1,
        'Chủ tịch', 'Trần Quốc Bình', '[{"code": "H99.05", "name": "Sở Nội vụ"}]', 0, 3, 'Phòng Văn xã', '2026-11-18');
insert into registers.books (agency_id, authority_id, direction, year, book, last_number, last_day)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000d1', 'OUTGOING', 2026, 'common', 1, '2026-11-18');
insert into registers.closing (agency_id, authority_id, kind, year, book, first_number, last_number, id, from_day, to_day, cancelled, digest, closed_at, closed_by)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-0000000000d1', 'OUTGOING', 2026, 'common', 1, 1, '01a20000-0000-7000-8000-000000000301', '2026-11-18', '2026-11-18', 0, repeat('a', 64),
        '2026-11-19 08:00+07', 'Nguyễn Thị Mai');
insert into registers.supplement (agency_id, id, authority_id, kind, year, book, number, fact, words, written_at)
values ('01a20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-000000000302', '01a20000-0000-7000-8000-0000000000d1', 'OUTGOING', 2026, 'common', 1, 'RECEIPT', 'Kho: Lò Thị Hương', '2026-11-20 08:00+07');
