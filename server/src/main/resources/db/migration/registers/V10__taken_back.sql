-- That its sender has taken a document back (lấy lại) is another thing than that its issuer has recalled it (thu hồi): it stays in
-- force elsewhere.
alter table registers.incoming add column taken_back text;
alter table registers.supplement drop constraint supplement_fact_check;
alter table registers.supplement add constraint supplement_fact_check
    check (fact in ('RECEIPT', 'ACKNOWLEDGED', 'HANDED_OVER', 'ANSWERED', 'SETTLED', 'RECALLED', 'TAKEN_BACK'));
