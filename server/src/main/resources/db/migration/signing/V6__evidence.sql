-- What a verification rested on, kept with the document for its life (Thông tư 41/2017/TT-BTTTT, Điều 9): certificates, answers about
-- revocation, time stamps, the policy and the report, as one file in the content store. A row is never changed.
create table signing.evidence (
    agency_id   uuid        not null,
    file        text        not null check (file ~ '^[0-9a-f]{64}$'),
    verified_at timestamptz not null,
    occasion    text        not null check (occasion in ('RECEPTION', 'ISSUE')),
    policy      text        not null check (policy ~ '^[0-9a-f]{64}$'),
    light       text        not null check (light in ('GREEN', 'AMBER', 'RED')),
    content     text        not null references files.content (digest),
    primary key (agency_id, file, verified_at)
);
call public.put_behind_wall('signing.evidence');
revoke update on signing.evidence from congvan_app;
