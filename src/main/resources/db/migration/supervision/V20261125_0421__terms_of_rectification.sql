-- 督办: signed for in a day, disputes decided in a day; the task's own due time is handed by the room (OWN).
insert into term_rule (process, step, valid_from, measure, amount, may_extend, may_pause, takes_over, basis, made_at,
    made_by, made_name) values
    ('rectification', 'supervision/feed-back', date '2000-01-01', 'OWN', 0, true, true, false, '督办整改：完成时限在立项时定', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('rectification', 'supervision/assign', date '2000-01-01', 'WORKING_DAYS', 1, false, false, false, '督办整改：当天交办', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('rectification', 'supervision/sign-for', date '2000-01-01', 'WORKING_DAYS', 1, false, false, false, '督办整改：一个工作日内签收', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('rectification', 'supervision/decide-duty', date '2000-01-01', 'WORKING_DAYS', 1, false, false, false, '督办整改：职责不清一个工作日内裁定', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('rectification', 'supervision/draft-plan', date '2000-01-01', 'WORKING_DAYS', 3, false, false, false, '督办整改：签收后三个工作日内拿出方案', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('rectification', 'supervision/check-result', date '2000-01-01', 'WORKING_DAYS', 3, true, true, false, '督办整改：反馈后三个工作日内核验', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统'),
    ('rectification', 'supervision/clear', date '2000-01-01', 'WORKING_DAYS', 2, false, false, false, '督办整改：核验后两个工作日内销号', timestamp with time zone '2000-01-01 00:00:00+08:00', 0, '系统');

-- 催办 at half of the time, three days before, when it is over: the three colours. Elsewhere a reminder when it is over.
insert into term_rung (rule_id, position, colour, mark, amount, unless_noted, unanswered, tells, channel, document, proposes)
select r.id, v.position, v.colour, v.mark, v.amount, v.unless_noted, null, v.tells, v.channel, null, v.proposes
from term_rule r join (values
    ('supervision/feed-back', 1, 'YELLOW', 'PERCENT_LEFT', 50, true, 'HOLDER', 'ORDINARY', false),
    ('supervision/feed-back', 2, 'ORANGE', 'BEFORE_DUE', 4320, false, 'HOLDER UNIT_HEAD', 'ORDINARY', false),
    ('supervision/feed-back', 3, 'RED', 'AFTER_DUE', 0, false, 'HOLDER UNIT_HEAD SUPERIOR', 'URGENT', true),
    ('supervision/assign', 1, cast(null as varchar(10)), 'AFTER_DUE', 0, false, 'HOLDER', 'ORDINARY', false),
    ('supervision/sign-for', 1, null, 'AFTER_DUE', 0, false, 'HOLDER SUPERIOR', 'ORDINARY', false),
    ('supervision/decide-duty', 1, null, 'AFTER_DUE', 0, false, 'HOLDER', 'ORDINARY', false),
    ('supervision/draft-plan', 1, null, 'AFTER_DUE', 0, false, 'HOLDER SUPERIOR', 'ORDINARY', false),
    ('supervision/check-result', 1, null, 'AFTER_DUE', 0, false, 'HOLDER SUPERIOR', 'ORDINARY', false),
    ('supervision/clear', 1, null, 'AFTER_DUE', 0, false, 'HOLDER', 'ORDINARY', false)
) v (step, position, colour, mark, amount, unless_noted, tells, channel, proposes)
on r.process = 'rectification' and v.step = r.step;
