/*
 * Runs a command and writes to FILE: seconds it took, seconds of processors,
 * and the most memory it held, in MB.  Its exit status is the command's.
 *
 * usage: measure FILE COMMAND [ARGUMENT...]
 */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time)
{
	return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

int main(int argc, char **argv)
{
	struct timespec begin, end;
	struct rusage usage;
	int status;
	FILE *out;
	pid_t child;

	if (argc < 3 || !(out = fopen(argv[1], "w")))
		return 2;
	clock_gettime(CLOCK_MONOTONIC, &begin);
	child = fork();
	if (child == 0) {
		execvp(argv[2], argv + 2);
		_exit(127);
	}
	if (child < 0 || waitpid(child, &status, 0) < 0)
		return 2;
	clock_gettime(CLOCK_MONOTONIC, &end);
	getrusage(RUSAGE_CHILDREN, &usage);
	fprintf(out, "%.5f %.5f %.0f\n",
		(double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9,
		seconds(usage.ru_utime) + seconds(usage.ru_stime),
		(double)usage.ru_maxrss /
#ifdef __APPLE__
			1048576);
#else
			1024);
#endif
	fclose(out);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
