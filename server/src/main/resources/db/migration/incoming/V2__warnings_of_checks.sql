-- What a check before reception warns of besides its light, as it was shown (a certificate of a former post, say).
alter table incoming.checks add column warnings jsonb not null default '[]';
alter table incoming.checks alter column warnings drop default;
