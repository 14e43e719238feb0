-- What the authority that issued a certificate said of its revocation when it was last asked: at registration, or when the
-- administrator asked again. Before each signature it is asked anew, whatever stands here.
alter table certificates.certificate
    add column revocation text not null default 'UNKNOWN' check (revocation in ('GOOD', 'REVOKED', 'SUSPENDED', 'UNKNOWN')),
    add column revocation_asked_at timestamptz;
