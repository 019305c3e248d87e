-- The scan itself is a sealed file under this id; its name, which may say whom it concerns, is sealed too.
alter table hearing_answer add column scan_name varchar(1000);
alter table hearing_answer add column scan_kind varchar(20);
