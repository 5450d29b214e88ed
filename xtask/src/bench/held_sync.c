/* A disk that takes its time: with this library before all others (LD_PRELOAD) no fsync and no fdatasync of a
 * program comes back sooner than HELD_SYNC_MICROS after it was called. The real call is made first, and only
 * what is left of the time is waited for, so that a slower disk is not made slower still. */

#define _GNU_SOURCE
#include <errno.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static long long now(void)
{
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return at.tv_sec * 1000000000LL + at.tv_nsec;
}

/* Read once: environments are not to be read while threads run. */
static long long held;

__attribute__((constructor)) static void begin(void)
{
    const char *micros = getenv("HELD_SYNC_MICROS");
    held = micros ? atoll(micros) * 1000LL : 0;
}

static int hold(long call, int file)
{
    long long end = now() + held;
    int done = (int)syscall(call, file);
    int error = errno;
    for (long long left = end - now(); left > 0; left = end - now()) {
        struct timespec wait = { left / 1000000000LL, left % 1000000000LL };
        nanosleep(&wait, NULL);
    }
    errno = error;
    return done;
}

int fsync(int file)
{
    return hold(SYS_fsync, file);
}

int fdatasync(int file)
{
    return hold(SYS_fdatasync, file);
}
