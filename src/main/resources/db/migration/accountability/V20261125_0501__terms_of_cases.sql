-- How long each step of a case may take. Where a rule gives a figure it is named; the others are the office's own (domain P10).
insert into term_rule (process, step, valid_from, measure, amount, may_extend, may_pause, takes_over, basis, made_at,
    made_by, made_name) values
    ('accountabilityCase', '*', date '2000-01-01', 'WORKING_DAYS', 5, true, true, false, '问责办理：未另行规定的步骤', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('accountabilityCase', 'accountability/inquire', date '2000-01-01', 'WORKING_DAYS', 20, true, true, false, '调查一般一个月，可延长一个月（参照地方实施办法）', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('accountabilityCase', 'accountability/review-case', date '2000-01-01', 'WORKING_DAYS', 20, true, true, false, '审理一个月', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('accountabilityCase', 'accountability/announce-decision', date '2000-01-01', 'WORKING_DAYS', 20, true, true, false, '决定作出后一个月内宣布（参照地方实施办法）', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('accountabilityCase', 'accountability/receive-written-criticism', date '2000-01-01', 'WORKING_DAYS', 20, true, true, false, '一个月内提交书面检讨（参照地方实施办法）', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('appeal', '*', date '2000-01-01', 'WORKING_DAYS', 5, true, true, false, '申诉办理：未另行规定的步骤', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('appeal', 'accountability/review-appeal', date '2000-01-01', 'OWN', 0, false, true, false, '申诉期限按原决定依据的规定', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('appeal', 'accountability/decide-appeal', date '2000-01-01', 'OWN', 0, false, true, false, '申诉期限按原决定依据的规定', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统');

-- 三色, told to the holder and his superior only: who else works in the office need not know of the case.
insert into term_rung (rule_id, position, colour, mark, amount, unless_noted, unanswered, tells, channel, document, proposes)
select r.id, v.position, v.colour, v.mark, v.amount, v.unless_noted, v.unanswered, v.tells, 'ORDINARY', cast(null as varchar(60)), v.proposes
from term_rule r join (values
    (1, 'YELLOW', 'PERCENT_LEFT', 30, true, cast(null as integer), 'HOLDER', false),
    (2, 'ORANGE', 'PERCENT_LEFT', 15, false, 240, 'HOLDER', false),
    (3, 'RED', 'AFTER_DUE', 0, false, null, 'HOLDER SUPERIOR', true)
) v (position, colour, mark, amount, unless_noted, unanswered, tells, proposes)
on r.process in ('accountabilityCase', 'appeal');

insert into term_pause_category (process, code, name, longest, position) values
    ('accountabilityCase', 'AWAITING_EVIDENCE', '等待证明材料', 38, 1),
    ('accountabilityCase', 'AWAITING_SUPERIOR', '等待上级答复', 38, 2),
    ('accountabilityCase', 'SUBJECT_UNREACHABLE', '本人无法联系', 75, 3),
    ('appeal', 'AWAITING_EVIDENCE', '等待证明材料', 38, 1),
    ('appeal', 'AWAITING_SUPERIOR', '等待上级答复', 38, 2);
