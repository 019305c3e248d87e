-- The terms of the processes there are, and what holds for any other. Times of day come from the reporting plan (OWN).
insert into term_rule (process, step, valid_from, measure, amount, may_extend, may_pause, takes_over, basis, made_at,
    made_by, made_name) values
    ('dailyReport', 'reporting/file-report', date '2000-01-01', 'OWN', 0, false, false, false, '日报告零报告：截止时间见报送计划', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('dailyReport', 'reporting/check-report', date '2000-01-01', 'OWN', 0, false, false, false, '日报告零报告：截止时间见报送计划', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('dailyReport', '*', date '2000-01-01', 'OWN', 0, false, false, false, '日报告零报告：截止时间见报送计划', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('consolidation', '*', date '2000-01-01', 'OWN', 0, false, false, false, '逐级汇总：截止时间见报送计划', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('urgentReport', '*', date '2000-01-01', 'OWN', 0, false, false, false, '紧急情况随时报、随时签收', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('correction', '*', date '2000-01-01', 'WORKING_DAYS', 1, true, true, false, '更正报告：一级一审，不过夜', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('*', '*', date '2000-01-01', 'WORKING_DAYS', 3, true, true, false, '没有另行规定的事项', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统');

insert into term_rung (rule_id, position, colour, mark, amount, unless_noted, unanswered, tells, channel, document, proposes)
select r.id, v.position, v.colour, v.mark, v.amount, false, null, v.tells, 'ORDINARY', v.document, false
from term_rule r join (values
    ('dailyReport', 'reporting/file-report', 1, cast(null as varchar(10)), 'BEFORE_DUE', 120, 'HOLDER', cast(null as varchar(60))),
    ('dailyReport', 'reporting/file-report', 2, null, 'BEFORE_DUE', 30, 'HOLDER', null),
    ('dailyReport', 'reporting/file-report', 3, null, 'AFTER_DUE', 30, 'HOLDER COLLEGE_DEPUTY_SECRETARY@college', 'reporting/reminder'),
    ('dailyReport', 'reporting/check-report', 1, null, 'AFTER_DUE', 30, 'HOLDER SUPERIOR', null),
    ('consolidation', '*', 1, null, 'BEFORE_DUE', 10, 'HOLDER', null),
    ('consolidation', '*', 2, null, 'AFTER_DUE', 30, 'HOLDER SUPERIOR', null),
    ('urgentReport', '*', 1, null, 'AFTER_DUE', 15, 'HOLDER', null),
    ('urgentReport', '*', 2, null, 'AFTER_DUE', 30, 'HOLDER SUPERIOR', null)
) v (process, step, position, colour, mark, amount, tells, document) on v.process = r.process and v.step = r.step;

-- 三色: yellow at 30 % of the time left without a progress note; orange at 15 %, or when yellow was not acknowledged
-- within half a working day; red when the time is over: it proposes, and nothing starts by itself.
insert into term_rung (rule_id, position, colour, mark, amount, unless_noted, unanswered, tells, channel, document, proposes)
select r.id, v.position, v.colour, v.mark, v.amount, v.unless_noted, v.unanswered, v.tells, v.channel, v.document, v.proposes
from term_rule r join (values
    (1, 'YELLOW', 'PERCENT_LEFT', 30, true, cast(null as integer), 'HOLDER', 'ORDINARY', cast(null as varchar(60)), false),
    (2, 'ORANGE', 'PERCENT_LEFT', 15, false, 240, 'HOLDER UNIT_HEAD', 'ORDINARY', null, false),
    (3, 'RED', 'AFTER_DUE', 0, false, null, 'HOLDER UNIT_HEAD SUPERIOR', 'URGENT', 'terms/overdue', true)
) v (position, colour, mark, amount, unless_noted, unanswered, tells, channel, document, proposes)
on r.measure = 'WORKING_DAYS';

insert into term_pause_category (process, code, name, longest, position) values
    ('correction', 'AWAITING_EVIDENCE', '等待证明材料', 15, 1),
    ('correction', 'AWAITING_SUPERIOR', '等待上级答复', 15, 2),
    ('*', 'AWAITING_EVIDENCE', '等待证明材料', 38, 1),
    ('*', 'AWAITING_SUPERIOR', '等待上级答复', 38, 2),
    ('*', 'FORCE_MAJEURE', '不可抗力', 75, 3);
