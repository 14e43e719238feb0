-- Whether issuing an answer closes the document that is answered, and what the register then says of it: the sign and date of its
-- answers, and since when it is settled.
alter table registers.relations add column settles boolean not null default false;
alter table registers.incoming
    add column answer text,
    add column settled_on date,
    add check (settled_on is null or answer is not null);
