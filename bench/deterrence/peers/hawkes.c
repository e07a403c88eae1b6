/* The likelihood of a continuous Hawkes process with one exponential kernel and its slope, as a plain loop with the exp and
   log of libm: what most would write in C. Compile with -O3 -march=native -lm.
   Arguments: a file of times as doubles, their number, the end, baseRate, jump, decay, repetitions.
   Prints the log-likelihood, the three slopes, and the seconds of processor time of each repetition. */
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
  struct timespec moment;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &moment);
  return moment.tv_sec + 1e-9 * moment.tv_nsec;
}

int main(int count, char **given) {
  if (count != 8) return 2;
  long events = atol(given[2]);
  double end = atof(given[3]), base = atof(given[4]), jump = atof(given[5]), decay = atof(given[6]);
  int repetitions = atoi(given[7]);
  double *times = malloc(sizeof(double) * events);
  FILE *file = fopen(given[1], "rb");
  if (!times || !file || fread(times, sizeof(double), events, file) != (size_t)events) return 1;
  fclose(file);
  for (int repetition = 0; repetition < repetitions; repetition++) {
    double start = now();
    double past = 0, turn = 0, logs = 0, spent = 0, spentTurn = 0, byBase = 0, byJump = 0, byDecay = 0;
    for (long i = 0; i < events; i++) {
      if (i > 0) {
        double gap = times[i] - times[i - 1];
        double fade = exp(-decay * gap);
        turn = fade * (turn + gap * (1 + past));
        past = fade * (1 + past);
      }
      double rate = base + jump * past;
      logs += log(rate);
      byBase += 1 / rate;
      byJump += past / rate;
      byDecay -= jump * turn / rate;
      double rest = end - times[i];
      if (decay * rest < 40) {
        double left = exp(-decay * rest);
        spent += 1 - left;
        spentTurn += rest * left;
      } else spent += 1;
    }
    double value = logs - base * end - jump / decay * spent;
    byBase -= end;
    byJump -= spent / decay;
    byDecay += jump / decay * (spent / decay - spentTurn);
    double seconds = now() - start;
    if (repetition == 0) printf("%.17g %.17g %.17g %.17g\n", value, byBase, byJump, byDecay);
    printf("%.9f\n", seconds);
  }
  return 0;
}
