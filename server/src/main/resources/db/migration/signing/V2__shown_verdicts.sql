-- The last verdict about each file, to be shown until it is too old. No legal act goes by it: those verify anew.
-- `expected` is what was expected of the file, `policy` the edition of the policy, the checks and the trusted roots, as digests.
create table signing.verdict (
    agency_id uuid        not null,
    file      text        not null check (file ~ '^[0-9a-f]{64}$'),
    expected  text        not null check (expected ~ '^[0-9a-f]{64}$'),
    policy    text        not null check (policy ~ '^[0-9a-f]{64}$'),
    at        timestamptz not null,
    verdict   jsonb       not null,
    primary key (agency_id, file, expected)
);
call public.put_behind_wall('signing.verdict');
