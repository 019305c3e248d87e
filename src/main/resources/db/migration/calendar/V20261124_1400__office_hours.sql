-- When the office works on a working day; dated, since summer and winter may differ.
create table calendar_office_hours (
    valid_from date not null,
    opens time not null,
    closes time not null,
    primary key (valid_from, opens)
);

insert into calendar_office_hours (valid_from, opens, closes) values
    (date '2000-01-01', time '08:00:00', time '12:00:00'),
    (date '2000-01-01', time '14:00:00', time '17:30:00');
