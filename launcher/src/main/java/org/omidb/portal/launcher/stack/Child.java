package org.omidb.portal.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.LaunchFailure;
import org.omidb.portal.launcher.home.PidFile;

/** A server in a process of its own, with a log file and a pid file. */
final class Child implements Service {
  private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
  private static final Duration UNTIL_SAID = Duration.ofSeconds(30);
  private static final long POLL_MILLIS = 150;
  private static final Pattern TROUBLE = Pattern.compile("ERROR|SEVERE|Caused by|cannot start");

  /** What it says where the launcher itself has not waited for an answer. */
  private static final Pattern OWN_DOING = Pattern.compile("Broken pipe|Connection reset");

  /** Times, threads and colours, as Payara writes them before its words. */
  private static final Pattern PREFIX = Pattern.compile("^.*\\[levelValue: \\d+] ");

  private static final int LONGEST = 300;

  private final String name;
  private final Process process;
  private final Path log;
  private final PidFile pid;

  private Child(String name, Process process, Path log, PidFile pid) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.pid = pid;
  }

  /**
   * Starts a program.
   *
   * @param id the name of its log and pid file
   */
  static Child start(
      String name, String id, Home home, List<String> command, Map<String, String> environment) {
    var log = home.log(id);
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      var pid = home.pid(id);
      pid.write(process.pid());
      return new Child(name, process, log, pid);
    } catch (IOException e) {
      throw new LaunchFailure(
          ExitCode.CHILD_DIED, "%s cannot be started: %s".formatted(name, e.getMessage()), e);
    }
  }

  /**
   * Waits until the address answers 200, and fails if the program ends before, however it ends, or
   * if nothing of it has moved for a minute; half an hour at most.
   *
   * @param lastWord what the program logs when it has done all it will ever do: an address that
   *     does not answer after that never will
   */
  void awaitOk(URI address, String lastWord) {
    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
    boolean answered =
        await(() -> {
          boolean settled = lines().anyMatch(line -> line.contains(lastWord));
          boolean ready = answersOk(client, request);
          if (settled && !ready) {
            throw failure("started, but " + address + " does not answer");
          }
          return ready;
        });
    if (!answered) {
      throw failure("ended instead of answering");
    }
  }

  /** Waits for the program's own end and refuses any exit code but 0. */
  void awaitSuccess() {
    await(() -> false);
  }

  /**
   * Waits for either of two.
   *
   * @return whether it is ready; false if the program has ended with code 0
   */
  private boolean await(BooleanSupplier ready) {
    long begun = System.nanoTime();
    var movement = new Movement(PATIENCE, signs(), begun);
    boolean said = false;
    try {
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        if (ready.getAsBoolean()) {
          return true;
        }
        long now = System.nanoTime();
        if (movement.standsStill(signs(), now)) {
          throw failure(
              "is not ready, and has done nothing for %d seconds".formatted(PATIENCE.toSeconds()));
        }
        if (now - begun > LONGEST_WAIT.toNanos()) {
          throw failure("is not ready after %d minutes".formatted(LONGEST_WAIT.toMinutes()));
        }
        if (!said && now - begun > UNTIL_SAID.toNanos()) {
          said = true;
          System.out.printf("Still waiting for: %s (its log: %s)%n", name, log);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("was given up");
    }
    if (process.exitValue() != 0) {
      throw failure("ended with code %d".formatted(process.exitValue()));
    }
    return false;
  }

  private Movement.Signs signs() {
    var processor =
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .flatMap(one -> one.info().totalCpuDuration().stream())
            .mapToLong(Duration::toSeconds)
            .sum();
    return new Movement.Signs(log.toFile().length(), processor);
  }

  private boolean answersOk(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("was given up");
    }
  }

  /** What happened, with the last line of the log that says why. */
  LaunchFailure failure(String what) {
    return new LaunchFailure(
        ExitCode.CHILD_DIED, "%s %s: %s (all of it in %s)".formatted(name, what, lastError(), log));
  }

  private String lastError() {
    return lines()
        .filter(line -> TROUBLE.matcher(line).find() && !OWN_DOING.matcher(line).find())
        .reduce((first, last) -> last)
        .map(line -> PREFIX.matcher(line).replaceFirst("").strip())
        .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + " ..." : line)
        .orElse("no error in its log");
  }

  private Stream<String> lines() {
    try {
      return Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public CompletableFuture<?> ended() {
    return process.onExit();
  }

  @Override
  public void close() {
    Processes.stop(process.toHandle(), PATIENCE_TO_STOP);
    pid.delete();
  }
}
