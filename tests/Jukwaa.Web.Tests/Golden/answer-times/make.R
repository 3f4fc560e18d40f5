# Reference values for the public response times. Run by hand in this folder: Rscript make.R (needs the package survival). Tests only read the CSV files.
suppressMessages(library(survival))
set.seed(20261126)

case <- function(name, days, answered) data.frame(case = name, days = as.integer(days), answered = as.integer(answered))

# A waiting time of mean `mean` days, seen up to a day between `from` and `to`.
simulated <- function(name, n, mean, from, to, unit = 1) {
  wait <- floor(rexp(n, 1 / mean) / unit) * unit
  seen <- sample(from:to, n, replace = TRUE)
  case(name, pmin(wait, seen), wait <= seen)
}

record <- read.csv("record-2025.csv")
cases <- rbind(
  # Freireich and others 1963: weeks of remission, as in every textbook.
  case("freireich-treated", c(6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35), rep(1:0, c(9, 12))),
  case("freireich-placebo", c(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23), 1),
  simulated("ties-by-week", 120, 30, 14, 200, unit = 7),
  simulated("heavy-censoring", 200, 900, 1, 60),
  case("all-waiting-long", rep(c(400, 430, 594), 20), 0),
  case("all-waiting-short", 6:20, 0),
  case("answered-but-not-followed-to-21", c(1, 3, 3, 8, 9, 9, 10, 12, 15, 15, 20), c(1, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0)),
  case("same-day", c(rep(0, 6), 1, 1, 5, 30, 30, 44), c(rep(1, 5), 0, 1, 1, 1, 0, 1, 0)),
  case("all-answered-in-time", c(0, 1, 1, 2, 5, 8, 8, 9, 13, 20, 21), 1),
  case("all-known-answered", c(0, 1, 1, 2, 5, 8, 8, 9, 13, 20, 21), c(1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1)),
  case("edge-of-21", c(20, 20, 21, 21, 21, 22, 22, 60, 60, 60), c(1, 0, 1, 1, 0, 1, 0, 0, 0, 1)),
  case("followed-to-21-exactly", c(5, 9, rep(21, 10)), c(1, 1, rep(0, 10))),
  case("exactly-half", c(3, 3, 4, 5, 6, 40, 50, 60, 70, 80), c(1, 1, 1, 1, 1, 1, 0, 0, 1, 0)),
  case("late-answers-only", c(rep(25, 4), rep(300, 16)), rep(1:0, c(4, 16))),
  simulated("many", 1000, 35, 0, 600),
  case("nine", c(1, 2, 3, 30, 30, 30, 30, 30, 30), c(1, 1, 1, 0, 0, 0, 0, 0, 0)),
  case("one-answered", 4, 1),
  case("one-waiting", 500, 0),
  case("record-2025", record$days, record$answered)
)
least <- 10
marks <- c(0, 7, 14, 21, 30, 60, 90)

# Where the log-log interval does not exist, the exact binomial one of those whose state on that day is known.
interval <- function(share, low, high, answers, known) {
  if (is.na(share)) c(NA, NA)
  else if (answers == 0) c(0, binom.test(0, known)$conf.int[2])
  else if (share == 1) c(binom.test(answers, answers)$conf.int[1], 1)
  else c(low, high)
}

curve <- function(name) {
  one <- cases[cases$case == name, ]
  fit <- survfit(Surv(days, answered) ~ 1, data = one, conf.type = "log-log", conf.int = 0.95)
  at <- sort(unique(c(fit$time, marks)))
  s <- summary(fit, times = at, extend = TRUE)
  rows <- lapply(seq_along(at), function(i) {
    day <- at[i]
    answers <- sum(one$days <= day & one$answered)
    followed <- sum(one$days >= day)
    share <- if (followed == 0 && s$surv[i] > 0) NA else 1 - s$surv[i]
    known <- answers + sum(one$days >= day & !(one$answered & one$days == day))
    ends <- interval(share, 1 - s$upper[i], 1 - s$lower[i], answers, known)
    data.frame(case = name, day, followed, answered = answers, waiting = sum(one$days == day & !one$answered), share, low = ends[1], high = ends[2])
  })
  do.call(rbind, rows)
}

line <- function(name) {
  one <- cases[cases$case == name, ]
  all <- curve(name)
  at21 <- all[all$day == 21, ]
  half <- all$day[!is.na(all$share) & all$share >= 0.5 - 1e-9]
  enough <- nrow(one) >= least
  data.frame(case = name, n = nrow(one), answered = sum(one$answered),
    share = if (enough) at21$share else NA, low = if (enough) at21$low else NA, high = if (enough) at21$high else NA,
    median = if (enough && length(half)) min(half) else NA)
}

tidy <- function(rows) { rows[] <- lapply(rows, function(x) if (is.numeric(x)) ifelse(is.na(x), "", format(x, digits = 15, trim = TRUE, scientific = FALSE)) else x); rows }
names <- unique(cases$case)
large <- names[sapply(names, function(n) sum(cases$case == n) >= least)]
write.csv(cases, "cases.csv", row.names = FALSE, quote = FALSE)
write.csv(tidy(do.call(rbind, lapply(large, curve))), "curves.csv", row.names = FALSE, quote = FALSE)
write.csv(tidy(do.call(rbind, lapply(names, line))), "lines.csv", row.names = FALSE, quote = FALSE)
