-- What a line learns after its document went its way: that it was recalled, and, where the book is closed already, how it was answered
-- and when it was settled.
alter table registers.outgoing add column recalled text;
alter table registers.incoming add column recalled text;
alter table registers.supplement drop constraint supplement_fact_check;
alter table registers.supplement add constraint supplement_fact_check
    check (fact in ('RECEIPT', 'ACKNOWLEDGED', 'HANDED_OVER', 'ANSWERED', 'SETTLED', 'RECALLED'));
