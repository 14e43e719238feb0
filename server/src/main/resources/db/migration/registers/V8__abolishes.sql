-- A later document may also abolish (bãi bỏ) an earlier one.
alter table registers.relations drop constraint relations_relation_check;
alter table registers.relations add constraint relations_relation_check
    check (relation in ('ANSWERS', 'REPLACES', 'AMENDS', 'CORRECTS', 'ABOLISHES', 'RECALLS'));
