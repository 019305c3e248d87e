-- Terms of clues and referrals. Only who holds the item is told: nobody else knows that there is one.
insert into term_rule (process, step, valid_from, measure, amount, may_extend, may_pause, takes_over, basis, made_at,
    made_by, made_name) values
    ('clue', '*', date '2000-01-01', 'WORKING_DAYS', 3, true, true, false, '问题线索：没有另行规定的步骤', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('clue', 'discipline/judge-jurisdiction', date '2000-01-01', 'WORKING_DAYS', 2, false, false, false, '先判断是否归我们管', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('clue', 'discipline/forward-clue', date '2000-01-01', 'WORKING_DAYS', 5, false, false, false, '不归我们管的，5 个工作日内转出（监察法实施条例）', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('clue', 'discipline/analyse-clue', date '2000-01-01', 'MONTHS', 1, true, true, false, '1 个月内提出处置意见（监督执纪工作规则）', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('clue', 'discipline/record-talk-result', date '2000-01-01', 'MONTHS', 1, true, true, false, '谈话函询：1 个月内写出情况报告和处置建议', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('clue', 'discipline/report-verification', date '2000-01-01', 'MONTHS', 2, true, true, false, '初步核实 2 个月，可延长 1 个月（案件检查工作条例）', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('clue', 'discipline/review-hold', date '2000-01-01', 'MONTHS', 6, false, false, false, '暂存待查：每 6 个月复查一次', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('referral', '*', date '2000-01-01', 'WORKING_DAYS', 5, true, true, false, '移送：备齐材料、审批', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('referral', 'discipline/record-receipt', date '2000-01-01', 'WORKING_DAYS', 10, true, true, false, '移送：收到回执', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('referral', 'discipline/record-answer', date '2000-01-01', 'MONTHS', 3, true, true, false, '移送：收到处理结果', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统');

insert into term_rung (rule_id, position, colour, mark, amount, unless_noted, unanswered, tells, channel, document, proposes)
select r.id, v.position, v.colour, v.mark, v.amount, v.unless_noted, v.unanswered, 'HOLDER', 'ORDINARY', null, false
from term_rule r join (values
    (1, 'YELLOW', 'PERCENT_LEFT', 30, true, cast(null as integer)),
    (2, 'ORANGE', 'PERCENT_LEFT', 15, false, 240),
    (3, 'RED', 'AFTER_DUE', 0, false, null)
) v (position, colour, mark, amount, unless_noted, unanswered) on r.process in ('clue', 'referral');

insert into term_pause_category (process, code, name, longest, position) values
    ('clue', 'AWAITING_EVIDENCE', '等待调取材料', 38, 1),
    ('clue', 'AWAITING_SUPERIOR', '等待上级答复', 38, 2),
    ('clue', 'PERSON_ABSENT', '有关人员暂不能到场', 75, 3),
    ('clue', 'FORCE_MAJEURE', '不可抗力', 75, 4),
    ('referral', 'AWAITING_EVIDENCE', '等待补充材料', 38, 1),
    ('referral', 'AWAITING_SUPERIOR', '等待对方答复', 38, 2);
