-- Why paper got its number later than the next working day after it was signed (Nghị định 30/2020, Điều 15).
alter table outgoing.from_paper add column late_because text check (length(late_because) between 1 and 500);
