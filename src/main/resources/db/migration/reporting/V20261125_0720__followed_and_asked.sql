-- Who is under observation by the version in force, and who was when the round opened: those to be followed up that day.
alter table reporting_expected add column observed int;
alter table reporting_expected add column followed int default 0 not null;
update reporting_expected set observed = (select v.observed from reporting_version v
    where v.report = reporting_expected.id and v.number = reporting_expected.version) where version > 0;
update reporting_expected set followed = coalesce((select v.observed from reporting_expected p
    join reporting_version v on v.report = p.id and v.number = p.version where p.id = reporting_expected.previous), 0)
    where previous is not null;

-- What the forms ask that this room sends out, from a day on, and how long it is held to take: the burden of a unit.
create table reporting_field (
    form varchar(20) not null,
    field varchar(40) not null,
    position int not null,
    valid_from date not null,
    valid_to date,
    seconds int not null,
    primary key (form, field, valid_from)
);
insert into reporting_field (form, field, position, valid_from, seconds) values
    ('REPORT', 'answer', 1, date '2000-01-01', 10),
    ('REPORT', 'checkedBy', 2, date '2000-01-01', 10),
    ('REPORT', 'stated', 3, date '2000-01-01', 5),
    ('REPORT', 'unreached', 4, date '2000-01-01', 20),
    ('REPORT', 'onCampus', 5, date '2000-01-01', 20),
    ('REPORT', 'inTown', 6, date '2000-01-01', 20),
    ('REPORT', 'elsewhere', 7, date '2000-01-01', 20),
    ('REPORT', 'abroad', 8, date '2000-01-01', 20),
    ('REPORT', 'returned', 9, date '2000-01-01', 15),
    ('REPORT', 'gone', 10, date '2000-01-01', 15),
    ('REPORT', 'fever', 11, date '2000-01-01', 15),
    ('REPORT', 'otherSymptoms', 12, date '2000-01-01', 15),
    ('REPORT', 'observed', 13, date '2000-01-01', 15),
    ('REPORT', 'released', 14, date '2000-01-01', 15),
    ('REPORT', 'suspected', 15, date '2000-01-01', 15),
    ('REPORT', 'details', 16, date '2000-01-01', 30),
    ('REPORT', 'explanation', 17, date '2000-01-01', 20),
    ('REPORT', 'remarks', 18, date '2000-01-01', 20),
    ('TOTAL', 'note', 1, date '2000-01-01', 60),
    ('TOTAL', 'signed', 2, date '2000-01-01', 60);
create index reporting_total_path on reporting_total (report_day, unit_path);
