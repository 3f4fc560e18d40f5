-- How long public issues wait for an answer, with those still waiting counted in: never a mean of the answered alone.
-- Product-limit estimate (Kaplan and Meier 1958) of the days from the first concern to the answer; an issue without one is censored today.
-- One issue is one observation, so a much-raised issue counts once. Only what Disclosure made public is in open.issue, so only that counts.

-- Below this many dated issues nothing is estimated: one answer more or less would move the share by a tenth or more.
create function open.answer_minimum() returns integer language sql immutable parallel safe as $$ select 10 $$;

-- One row a public issue of the scope (each null = any; at_place: code, or slug of a county, region or country, with all below it;
-- of_institution 'none' = no responsible body named) opened by the day `today`.
-- days: from opening to the answer, or to today when there is none yet. Null = cannot be told in days: the issue has no opening day or only a month
-- (a month is longer than the 21 days that count), or an answer without a day. Such issues are counted apart, never guessed.
-- The answer is the first one since the issue was last reopened: an answer that did not hold is none, a better second answer is not held against the
-- office. NotOurs passes an issue on and is no answer; the clock runs on, because the person waits on.
create function open.answer_wait(at_place text, of_institution text, of_theme text, today date)
returns table (issue text, opened_on date, days integer, answered boolean) language sql stable parallel safe as $$
  with asked as (
    select i.id, i.opened_on, i.response is not null and coalesce(a.first_on <= today, true) as answered, a.first_on,
      i.opened_on is not null and isfinite(i.opened_on) and not (
        i.opened_on in (select f.held_on from open.forum f where f.date_precision <> 'day')
        and coalesce((select min(f.date_precision) from open.concern c join open.forum f on f.id = c.forum
          where c.issue = i.id and f.held_on = i.opened_on), 'day') <> 'day') as dated
    from open.issue i left join open.office o on o.id = i.office left join lateral (
      select least(i.responded_on, min(e.happened_on)) as first_on from open.event e
      where e.subject_kind = 'issue' and e.subject_id = i.id and e.kind = 'ResponseGiven' and e.detail <> 'NotOurs' and e.seq > coalesce((
        select max(r.seq) from open.event r where r.subject_kind = 'issue' and r.subject_id = i.id and r.kind = 'IssueReopened'), 0)
    ) a on i.response is not null
    where (i.opened_on is null or i.opened_on <= today)
      and (of_theme is null or i.theme = of_theme)
      and (of_institution is null or o.institution = of_institution or (of_institution = 'none' and o.institution is null))
      and (at_place is null or exists (select from open.place p join open.place b on b.code = i.place
        where (p.code = at_place or (p.slug = at_place and p.level in ('county', 'region', 'country'))) and (b.path = p.path or b.path like p.path || '/%')))
  )
  select id, opened_on, case when dated and not (answered and first_on is null) then greatest(0, case when answered then first_on else today end - opened_on) end, answered
  from asked
$$;

-- The curve: a row for each day on which an issue was answered or last seen waiting, and for the days of the table (0, 7, 14, 21, 30, 60, 90).
-- followed: issues not yet answered and followed up to that day (at risk). answered: by that day. waiting: last seen waiting on that very day.
-- share: 1 - S(day), of those with an answer by that day; null once nobody is followed so long and somebody was left waiting: then it cannot be known.
-- low, high: 95 % interval, log(-log S) with Greenwood's variance (Kalbfleisch and Prentice 2002, 1.4; R: survfit(conf.type = "log-log")). Where none or
-- all are answered that does not exist: there the exact binomial bound of those whose state on that day is known (Clopper and Pearson 1934).
-- Empty below open.answer_minimum() issues.
create function open.answer_curve(at_place text, of_institution text, of_theme text, today date)
returns table (day integer, followed integer, answered integer, waiting integer, share double precision, low double precision, high double precision)
language sql stable parallel safe as $$
  with seen as (
    select w.days, w.answered::integer as answers, 1 - w.answered::integer as left_waiting
    from open.answer_wait(at_place, of_institution, of_theme, today) w where w.days is not null
    union all select mark, 0, 0 from unnest(array[0, 7, 14, 21, 30, 60, 90]) mark
  ), moment as (
    select days, sum(answers)::integer as answers, sum(left_waiting)::integer as left_waiting from seen group by days
  ), risk as (
    select days, answers, left_waiting, (sum(answers + left_waiting) over (order by days desc))::integer as at_risk,
      (sum(answers + left_waiting) over ())::integer as n
    from moment
  ), product as (
    select days, left_waiting, at_risk, n, (sum(answers) over w)::integer as so_far, at_risk - answers as unanswered,
      case when bool_or(answers > 0 and answers = at_risk) over w then 0
        else exp(coalesce(sum(ln(1 - answers::double precision / at_risk)) filter (where answers between 1 and at_risk - 1) over w, 0)) end as s,
      sum(answers / (at_risk::double precision * (at_risk - answers))) filter (where answers between 1 and at_risk - 1) over w as greenwood
    from risk window w as (order by days)
  ), bounded as (
    select *, at_risk > 0 or s = 0 as known, power(0.025, 1.0 / nullif(so_far + unanswered, 0)) as exact,
      case when s > 0 and s < 1 then exp(1.959963984540054 * sqrt(greenwood) / -ln(s)) end as spread
    from product
  )
  select days, at_risk, so_far, left_waiting, case when known then 1 - s end,
    case when known then case when so_far = 0 then 0 when s = 0 then exact else 1 - power(s, 1 / spread) end end,
    case when known then case when so_far = 0 then 1 - exact when s = 0 then 1 else 1 - power(s, spread) end end
  from bounded where n >= open.answer_minimum() order by days
$$;

-- One line about a scope. n = answered + waiting: the issues counted; without_date: those left out (see open.answer_wait); promised: of those counted, how many
-- have a promise matched to one of their concerns, which is a promise and not an answer. share_by_21, low, high: see open.answer_curve; null when n is below
-- `minimum` or nobody was followed for 21 days. median_days: first day by which half had an answer; null = not reached (or n below `minimum`).
create function open.answer_times(at_place text, of_institution text, of_theme text, today date)
returns table (n integer, answered integer, waiting integer, without_date integer, promised integer, first_opened date, last_opened date, minimum integer,
  share_by_21 double precision, low double precision, high double precision, median_days integer) language sql stable parallel safe as $$
  with counted as (
    select (count(w.days))::integer as n, (count(w.days) filter (where w.answered))::integer as answered, (count(*) filter (where w.days is null))::integer as undated,
      (count(w.days) filter (where exists (select from open.answer p join open.concern c on c.id = p.concern where c.issue = w.issue)))::integer as promised,
      min(w.opened_on) filter (where w.days is not null) as first_opened, max(w.opened_on) filter (where w.days is not null) as last_opened
    from open.answer_wait(at_place, of_institution, of_theme, today) w
  ), curve as (
    select max(v.share) filter (where v.day = 21) as share, max(v.low) filter (where v.day = 21) as low, max(v.high) filter (where v.day = 21) as high,
      min(v.day) filter (where v.share >= 0.5 - 1e-9) as median_days
    from open.answer_curve(at_place, of_institution, of_theme, today) v
  )
  select c.n, c.answered, c.n - c.answered, c.undated, c.promised, c.first_opened, c.last_opened, open.answer_minimum(), v.share, v.low, v.high, v.median_days
  from counted c cross join curve v
$$;
