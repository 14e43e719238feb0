-- Initials are signatures too: a request names the field in which is signed, because a file has several for initials.
alter table signing.request drop constraint request_role_check;
alter table signing.request
    add column field text check (length(field) between 1 and 40),
    add constraint request_role_check check (role in ('LEADER', 'INITIAL', 'SEAL'));
