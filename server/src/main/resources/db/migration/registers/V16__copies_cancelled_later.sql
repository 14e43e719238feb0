-- A copy whose line is closed already may still turn out to be worth nothing: its number is cancelled beside the line.
alter table registers.supplement drop constraint supplement_fact_check;
alter table registers.supplement add constraint supplement_fact_check check (fact in
    ('RECEIPT', 'ACKNOWLEDGED', 'HANDED_OVER', 'ANSWERED', 'SETTLED', 'RECALLED', 'TAKEN_BACK', 'CANCELLED'));
