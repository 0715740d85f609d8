# Computes the values that the tests of this package hold it to.
#
# Run it in this folder:   Rscript expected.R
# It writes respondents.csv (the made-up sample) and expected.csv (method, input, value with 17 significant digits).
# Needs R and its packages survey and MASS (Debian: r-base-core, r-cran-survey, r-cran-mass). The files beside it were made by R 4.2.2 and
# survey 4.1-1. Nothing is drawn at random: the sample comes from the congruential generator below.

suppressPackageStartupMessages(library(survey))
options(survey.lonely.psu = "fail", digits = 17)

lines <- character()
put <- function(method, input, value) {
  stopifnot(length(value) == 1, is.finite(value))
  lines[length(lines) + 1] <<- sprintf("%s,%s,%.17g", method, input, value)
}

# ---- the sample ----------------------------------------------------------------------------------------------------

state <- 20261
drawn <- function(n) {
  out <- numeric(n)
  for (i in seq_len(n)) {
    state <<- (state * 16807) %% 2147483647
    out[i] <- state / 2147483647
  }
  out
}

clusters <- c(A = 5, B = 7, C = 4, D = 6, E = 1, F = 1)
sizes <- unlist(lapply(names(clusters), function(s) setNames(4 + floor(9 * drawn(clusters[[s]])),
                                                             paste0(s, seq_len(clusters[[s]])))))
d <- data.frame(cluster = rep(names(sizes), sizes))
d$stratum <- substr(d$cluster, 1, 1)
n <- nrow(d)
d$weight <- round(0.3 + 2.4 * drawn(n) + 0.3 * (d$stratum == "B"), 3)
effect <- setNames(drawn(length(sizes)), names(sizes))[d$cluster]
d$row <- paste0("r", 1 + floor(3 * pmin(0.999, 0.75 * drawn(n) + 0.25 * effect)))
d$column <- paste0("c", 1 + floor(4 * pmin(0.999, 0.5 * drawn(n) + 0.3 * effect + 0.2 * (d$row == "r2"))))
d$chosen <- as.integer(drawn(n) < 0.25 + 0.4 * effect)
d$rare <- as.integer(drawn(n) < 0.04)
d$value <- round(20 + 30 * drawn(n) + 15 * effect + 4 * (d$row == "r3"))
d$domain <- as.integer(drawn(n) < 0.6)
# One whole stratum and many clusters have nobody in this part.
d$part <- as.integer(d$stratum %in% c("A", "B", "D", "E") & as.integer(substr(d$cluster, 2, 9)) <= 3)
d$clusterPopulation <- c(A = 20, B = 9, C = 40, D = 6, E = 8, F = 1)[d$stratum]
d$personPopulation <- c(A = 300, B = 90, C = 400, D = 5000, E = 80, F = 100)[d$stratum]
write.csv(d, "respondents.csv", row.names = FALSE, quote = FALSE, eol = "\n")

main <- d[d$stratum %in% c("A", "B", "C", "D"), ]
main$allClusters <- 80
main$allPersons <- 700
lonely <- d[d$stratum != "F", ]

designs <- list(
  "weights" = svydesign(ids = ~1, weights = ~weight, data = main),
  "weights-fpc" = svydesign(ids = ~1, weights = ~weight, fpc = ~allPersons, data = main),
  "strata" = svydesign(ids = ~1, strata = ~stratum, weights = ~weight, data = main),
  "strata-fpc" = svydesign(ids = ~1, strata = ~stratum, weights = ~weight, fpc = ~personPopulation, data = main),
  "clusters" = svydesign(ids = ~cluster, weights = ~weight, data = main),
  "clusters-fpc" = svydesign(ids = ~cluster, weights = ~weight, fpc = ~allClusters, data = main),
  "both" = svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, data = main),
  "both-fpc" = svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, fpc = ~clusterPopulation, data = main),
  "lonely" = svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, data = lonely),
  "lonely-fpc" = svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, fpc = ~clusterPopulation,
                           data = d))
within <- function(design, domain) switch(domain, all = design, domain = subset(design, domain == 1),
                                          part = subset(design, part == 1))

# ---- intervals -----------------------------------------------------------------------------------------------------

for (level in c(0.8, 0.95, 0.99)) {
  for (case in list(c(0, 1), c(1, 1), c(0, 10), c(1, 10), c(5, 10), c(10, 10), c(12, 100), c(380, 987), c(3, 2500),
                    c(2499, 2500), c(50000, 123456))) {
    input <- paste(case[1], case[2], level)
    wilson <- suppressWarnings(prop.test(case[1], case[2], correct = FALSE, conf.level = level))$conf.int
    exact <- binom.test(case[1], case[2], conf.level = level)$conf.int
    put("wilson-low", input, wilson[1])
    put("wilson-high", input, wilson[2])
    put("exact-low", input, exact[1])
    put("exact-high", input, exact[2])
  }
}

wilson <- function(p, n, level) suppressWarnings(prop.test(p * n, n, correct = FALSE, conf.level = level))$conf.int
kish <- function(w) sum(w)^2 / sum(w^2)

for (variable in c("chosen", "rare")) {
  for (stratum in c("A", "B", "C", "D")) {
    x <- main[main$stratum == stratum, ]
    y <- x[[variable]]
    p <- weighted.mean(y, x$weight)
    if (p == 0) next
    n <- kish(x$weight)
    input <- paste(variable, stratum)
    put("kish-size", stratum, n)
    put("kish-effect", stratum, nrow(x) / n)
    put("kish-wilson-low", input, wilson(p, n, 0.95)[1])
    put("kish-wilson-high", input, wilson(p, n, 0.95)[2])
    put("kish-exact-low", input, qbeta(0.025, n * p, n * (1 - p) + 1))
    put("kish-exact-high", input, qbeta(0.975, n * p + 1, n * (1 - p)))
  }
}

# ---- design-based estimates, intervals, differences and tables ------------------------------------------------------

summarised <- function(name, domain, input = paste(name, domain)) {
  design <- within(designs[[name]], domain)
  share <- svymean(~chosen, design, deff = "replace")
  mean <- svymean(~value, design, deff = "replace")
  count <- svytotal(~chosen, design, deff = "replace")
  total <- svytotal(~value, design, deff = "replace")
  put("design-share", input, coef(share))
  put("design-share-error", input, SE(share))
  put("design-share-effect", input, deff(share))
  put("design-mean", input, coef(mean))
  put("design-mean-error", input, SE(mean))
  put("design-mean-effect", input, deff(mean))
  put("design-count", input, coef(count))
  put("design-count-error", input, SE(count))
  put("design-count-effect", input, deff(count))
  put("design-total", input, coef(total))
  put("design-total-error", input, SE(total))
  put("design-total-effect", input, deff(total))
  df <- degf(design)
  put("design-degrees", input, df)
  put("design-mean-low", input, confint(mean, df = df)[1])
  put("design-mean-high", input, confint(mean, df = df)[2])
  beta <- confint(svyciprop(~chosen, design, method = "beta", level = 0.95))
  put("design-exact-low", input, beta[1])
  put("design-exact-high", input, beta[2])
  effective <- coef(share) * (1 - coef(share)) / vcov(share)[1] * (qt(0.025, nrow(design) - 1) / qt(0.025, df))^2
  put("design-wilson-low", input, wilson(coef(share), effective, 0.95)[1])
  put("design-wilson-high", input, wilson(coef(share), effective, 0.95)[2])

  byRow <- svyby(~chosen + value, ~row, design, svymean, covmat = TRUE)
  for (y in c("chosen", "value")) {
    contrast <- svycontrast(byRow, setNames(c(1, -1), paste0(c("r1:", "r2:"), y)))
    put(paste0("design-difference-", y), input, coef(contrast))
    put(paste0("design-difference-", y, "-p"), input, 2 * pt(-abs(coef(contrast) / SE(contrast)), df))
  }
  # The lead of one option over another in one group.
  rows <- svymean(~row, design)
  lead <- svycontrast(rows, c(rowr1 = 1, rowr2 = -1))
  put("design-lead-p", input, 2 * pt(-abs(coef(lead) / SE(lead)), df))

  cells <- vcov(svymean(~interaction(column, row), design))
  put("design-covariance-0-0", input, cells[1, 1])
  put("design-covariance-0-5", input, cells[1, 6])
  put("design-covariance-3-11", input, cells[4, 12])
  for (statistic in c("F", "Chisq")) {
    test <- svychisq(~row + column, design, statistic = statistic)
    put(paste0("rao-scott-", statistic, "-p"), input, test$p.value)
    if (statistic == "F") {
      put("rao-scott-F", input, test$statistic)
      put("rao-scott-F-numerator", input, test$parameter[1])
      put("rao-scott-F-denominator", input, test$parameter[2])
    }
  }
  two <- svychisq(~row + chosen, design)
  put("rao-scott-chosen-p", input, two$p.value)
}

for (name in c("weights", "weights-fpc", "strata", "strata-fpc", "clusters", "clusters-fpc", "both", "both-fpc")) {
  for (domain in c("all", "domain", "part")) summarised(name, domain)
}
for (option in c("certainty", "adjust", "average")) {
  options(survey.lonely.psu = option)
  for (domain in c("all", "part")) summarised("lonely", domain, paste("lonely", domain, option))
  summarised("lonely-fpc", "all", paste("lonely-fpc", "all", option))
}
options(survey.lonely.psu = "fail")

# ---- two shares, two means, leads ----------------------------------------------------------------------------------

for (case in list(c(12, 100, 25, 110), c(1, 10, 8, 12), c(0, 20, 5, 20), c(400, 1000, 350, 1000), c(3, 8, 4, 9),
                  c(10, 10, 9, 12), c(1, 500, 8, 510), c(55, 60, 20, 61), c(7, 7, 0, 6), c(1234, 5000, 1300, 4800),
                  c(2, 40, 2, 41))) {
  input <- paste(case, collapse = " ")
  test <- suppressWarnings(prop.test(case[c(1, 3)], case[c(2, 4)], correct = FALSE))
  put("pooled-z-squared", input, test$statistic)
  put("pooled-p", input, test$p.value)
  put("fisher-p", input, fisher.test(matrix(c(case[1], case[2] - case[1], case[3], case[4] - case[3]), 2))$p.value)
  expected <- suppressWarnings(chisq.test(matrix(c(case[1], case[2] - case[1], case[3], case[4] - case[3]), 2),
                                          correct = FALSE))$expected
  put("two-shares-exact", input, as.numeric(min(expected) < 5))
  # The test's own interval is that of the unpooled standard error.
  p <- test$estimate
  error <- sqrt(sum(p * (1 - p) / case[c(2, 4)]))
  if (error > 0) put("unpooled-p", input, 2 * pnorm(-abs(diff(p)) / error))
}

for (pair in list(c("A", "B"), c("A", "C"), c("B", "D"), c("C", "D"))) {
  x <- main[main$stratum == pair[1], ]
  y <- main[main$stratum == pair[2], ]
  input <- paste(pair, collapse = " ")
  p <- c(weighted.mean(x$chosen, x$weight), weighted.mean(y$chosen, y$weight))
  n <- c(kish(x$weight), kish(y$weight))
  put("kish-pooled-p", input, suppressWarnings(prop.test(p * n, n, correct = FALSE))$p.value)
  welch <- t.test(x$value, y$value)
  put("welch-t", input, welch$statistic)
  put("welch-degrees", input, welch$parameter)
  put("welch-p", input, welch$p.value)
  put("student-p", input, t.test(x$value, y$value, var.equal = TRUE)$p.value)
  spread <- function(z) coef(svyvar(~value, svydesign(ids = ~1, weights = ~weight, data = z)))[1]
  m <- c(weighted.mean(x$value, x$weight), weighted.mean(y$value, y$weight))
  v <- c(spread(x), spread(y)) / n
  put("kish-welch-p", input, 2 * pt(-abs(diff(m)) / sqrt(sum(v)), sum(v)^2 / sum(v^2 / (n - 1))))
}

for (case in list(c(40, 30, 100), c(5, 4, 10), c(500, 440, 1200), c(10, 0, 10), c(3, 3, 9), c(60, 20, 90),
                  c(1000, 900, 2500))) {
  input <- paste(case, collapse = " ")
  put("lead-exact-p", input, binom.test(case[1], case[1] + case[2])$p.value)
  p <- case[1:2] / case[3]
  # The variance from the covariance matrix of a multinomial.
  covariance <- (diag(p) - outer(p, p)) / case[3]
  variance <- sum(c(1, -1) * covariance %*% c(1, -1))
  if (variance > 1e-12) put("lead-z-p", input, 2 * pnorm(-abs(diff(p)) / sqrt(variance)))
}

# ---- corrections ---------------------------------------------------------------------------------------------------

families <- list(c(0.01, 0.02, 0.03, 0.04), c(0.04, 0.001, 0.3, 0.02, 0.02, 1), 0.03, c(0.5, 0.6),
                 c(1e-9, 1e-3, 0.049, 0.05, 0.051, 0.9, 0.012, 0.0125, 0.2, 0), drawn(30)^3)
for (family in families) {
  given <- sprintf("%.17g", family)
  for (method in c("none", "bonferroni", "holm", "BH")) {
    adjusted <- p.adjust(as.numeric(given), method)
    for (i in seq_along(adjusted)) put(paste0("adjust-", method), paste(i - 1, paste(given, collapse = " ")), adjusted[i])
  }
}

# ---- tables of counts ----------------------------------------------------------------------------------------------

for (table in list(rbind(c(10, 20), c(30, 25)), rbind(c(1, 2, 3), c(4, 3, 2)), rbind(c(0, 5), c(5, 0)),
                   rbind(c(12, 5, 7), c(3, 9, 4), c(22, 1, 0)), rbind(c(100, 200, 300, 50), c(110, 190, 290, 60)),
                   rbind(c(7, 7), c(7, 7)), rbind(c(1, 0, 0, 0), c(0, 30, 2, 1), c(0, 1, 20, 2)))) {
  input <- paste(nrow(table), ncol(table), paste(t(table), collapse = " "))
  test <- suppressWarnings(chisq.test(table, correct = FALSE))
  put("chi-square", input, test$statistic)
  put("chi-square-p", input, test$p.value)
  put("chi-square-degrees", input, test$parameter)
  put("chi-square-low", input, mean(test$expected < 5))
  n <- sum(table)
  r <- nrow(table)
  k <- ncol(table)
  phi <- unname(test$statistic) / n
  put("cramers-v", input, sqrt(phi / (min(r, k) - 1)))
  less <- max(0, phi - (r - 1) * (k - 1) / (n - 1))
  put("cramers-v-corrected", input,
      sqrt(less / (min(r - (r - 1)^2 / (n - 1), k - (k - 1)^2 / (n - 1)) - 1)))
}

# ---- comparisons with published shares -----------------------------------------------------------------------------

# Newcombe (1998), method 10: limits of two score intervals, put together by the square and add rule.
newcombe <- function(x, m, y, n, level) {
  one <- prop.test(x, m, conf.level = level, correct = FALSE)$conf.int
  other <- prop.test(y, n, conf.level = level, correct = FALSE)$conf.int
  p <- x / m
  q <- y / n
  c(p - q - sqrt((p - one[1])^2 + (other[2] - q)^2), p - q + sqrt((one[2] - p)^2 + (q - other[1])^2))
}
for (input in list(c(56, 70, 48, 80, 0.95), c(9, 10, 3, 10, 0.95), c(6, 7, 2, 7, 0.95), c(5, 56, 0, 29, 0.95),
                   c(0, 10, 0, 20, 0.95), c(10, 10, 0, 20, 0.95), c(71, 96, 613, 713, 0.9), c(28, 130, 209, 713, 0.99))) {
  limits <- suppressWarnings(newcombe(input[1], input[2], input[3], input[4], input[5]))
  put("newcombe-low", paste(input, collapse = " "), limits[1])
  put("newcombe-high", paste(input, collapse = " "), limits[2])
}

# The counts, then the shares they are held against.
for (input in list(c(11, 17, 13, 26, 0.26, 0.24, 0.2, 0.3), c(71, 25, 0.86, 0.14), c(5, 0, 3, 2, 0.4, 0.1, 0.3, 0.2))) {
  k <- length(input) / 2
  test <- suppressWarnings(chisq.test(input[1:k], p = input[(k + 1):(2 * k)]))
  put("fit-chi-square", paste(input, collapse = " "), test$statistic)
  put("fit-p", paste(input, collapse = " "), test$p.value)
}

# ---- distributions -------------------------------------------------------------------------------------------------

for (stratum in c("A", "B", "C", "D")) {
  x <- main[main$stratum == stratum, ]
  design <- svydesign(ids = ~1, weights = ~weight, data = x)
  put("weighted-mean", stratum, coef(svymean(~value, design)))
  put("weighted-mean-error", stratum, SE(svymean(~value, design)))
  put("weighted-variance", stratum, coef(svyvar(~value, design)))
  put("plain-mean", stratum, mean(x$value))
  put("plain-deviation", stratum, sd(x$value))
  put("plain-mean-error", stratum, sd(x$value) / sqrt(nrow(x)))
  for (p in c(0, 0.01, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.9, 0.99, 1)) {
    input <- sprintf("%s %.17g", stratum, p)
    put("plain-quantile", input, quantile(x$value, p, type = 7))
    put("plain-inverse-quantile", input, quantile(x$value, p, type = 1))
    # Below the share of the first respondent svyquantile gives the second value, not the first; that is left out.
    reached <- p >= x$weight[which.min(x$value)] / sum(x$weight)
    if (reached) put("weighted-quantile", input, coef(svyquantile(~value, design, p, ci = FALSE, qrule = "math"))[1])
  }
}

# ---- raking --------------------------------------------------------------------------------------------------------

rows <- data.frame(row = c("r1", "r2", "r3"), Freq = c(62, 122, 116))
columns <- data.frame(column = c("c1", "c2", "c3", "c4"), Freq = c(50, 105, 105, 40))
chosen <- data.frame(chosen = c(0, 1), Freq = c(130, 170))
weighed <- function(method, design, original) {
  for (i in seq_len(nrow(original))) {
    key <- paste(original$row[i], original$column[i], original$chosen[i])
    factors[[key]] <<- c(factors[[key]], weights(design)[i] / original$weight[i])
  }
  for (key in sort(names(factors))) {
    stopifnot(diff(range(factors[[key]])) < 1e-8)
    put(method, key, factors[[key]][1])
  }
}
start <- designs[["weights"]]
factors <- list()
weighed("rake", rake(start, list(~row, ~column, ~chosen), list(rows, columns, chosen),
                     control = list(maxit = 5000, epsilon = 1e-14)), main)
factors <- list()
weighed("post-stratify", postStratify(start, ~row, rows), main)
population <- c("(Intercept)" = 300, rowr2 = 122, rowr3 = 116, columnc2 = 105, columnc3 = 105, columnc4 = 40,
                chosen = 170)
# survey's own cal.raking takes the derivative between the wrong limits (u for exp(u)), so that the search fails; this is
# the same calibration function with its derivative.
raking <- make.calfun(
  Fm1 = function(u, bounds) pmin(pmax(exp(u), bounds$lower), bounds$upper) - 1,
  dF = function(u, bounds) ifelse(exp(u) < bounds$upper & exp(u) > bounds$lower, exp(u), 0),
  name = "bounded raking")
for (bounds in list(c(0.5, 2), c(0.85, 1.9), c(0.9, 2.2))) {
  factors <- list()
  calibrated <- calibrate(start, ~row + column + chosen, population, calfun = raking, bounds = bounds,
                          epsilon = 1e-12, maxit = 2000)
  weighed(paste("rake-within", bounds[1], bounds[2]), calibrated, main)
}
calibrated <- rake(start, list(~row, ~column, ~chosen), list(rows, columns, chosen),
                   control = list(maxit = 5000, epsilon = 1e-14))
put("rake-kish", "all", kish(weights(calibrated)))

# ---- weights of zero -----------------------------------------------------------------------------------------------

zero <- main
zero$weight[zero$value %% 9 == 0] <- 0
stopifnot(sum(zero$weight == 0) > 10)
for (name in c("zero", "zero-clusters")) {
  design <- if (name == "zero") svydesign(ids = ~1, strata = ~stratum, weights = ~weight, data = zero)
            else svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, data = zero)
  input <- paste(name, "all")
  put("design-share", input, coef(svymean(~chosen, design)))
  put("design-share-error", input, SE(svymean(~chosen, design)))
  put("design-mean", input, coef(svymean(~value, design)))
  put("design-mean-error", input, SE(svymean(~value, design)))
  put("design-count-error", input, SE(svytotal(~chosen, design)))
  put("rao-scott-F-p", input, svychisq(~row + column, design)$p.value)
  put("rao-scott-Chisq-p", input, svychisq(~row + column, design, statistic = "Chisq")$p.value)
}

writeLines(c("method,input,value", lines), "expected.csv")
