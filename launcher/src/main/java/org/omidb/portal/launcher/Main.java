package org.omidb.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.LaunchFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./portal}: one command for everything that is done with the portal on one machine. */
@Command(
    name = "portal",
    description = "Runs, tests and looks after the OMI-DB access portal.",
    footer = {
      "",
      "Done by the script itself, which builds what they need:",
      "  test       Runs every test.",
      "  drill      Plays the tests in full that test plays in a short form.",
      "  bench      Times the explorer and the pages; attacks what is told of few women.",
      "  mutation   Changes the code line by line and names what no test notices.",
      "",
      "Each command and each of its parts says more: ./portal catalogue import --help"
    },
    mixinStandardHelpOptions = true,
    version = "0.1.0",
    subcommands = {
      RunCommand.class,
      StopCommand.class,
      StatusCommand.class,
      DatabaseCommand.class,
      RealmCommand.class,
      CatalogueCommand.class,
      AuditCommand.class,
      WorklistCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  static int execute(String... arguments) {
    var commands = new CommandLine(new Main());
    commands.setExecutionExceptionHandler(Main::explain);
    if (arguments.length == 0) {
      return usage(commands);
    }
    var first = arguments[0];
    return first.startsWith("-") || commands.getSubcommands().containsKey(first)
        ? commands.execute(arguments)
        : unknown(first, commands);
  }

  /** Beside an unknown command {@code --help} would be answered as if it were known. */
  private static int unknown(String name, CommandLine commands) {
    System.err.println("There is no command " + name + ".");
    commands
        .getSubcommands()
        .forEach((group, command) -> {
          if (command.getSubcommands().containsKey(name)) {
            System.err.println("Do you mean ./portal " + group + " " + name + "?");
          }
        });
    System.err.println("./portal --help lists those there are.");
    return CommandLine.ExitCode.USAGE;
  }

  private static int usage(CommandLine commands) {
    commands.usage(System.err);
    return CommandLine.ExitCode.USAGE;
  }

  /** One line and its exit code for what can be expected to fail; a trace for a bug. */
  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    if (failure instanceof LaunchFailure expected) {
      System.err.println(expected.getMessage());
      return expected.exitCode().code();
    }
    if (failure instanceof IOException files) {
      System.err.println(inWords(files));
      return ExitCode.FILES.code();
    }
    throw failure;
  }

  /** The file system names the file and leaves the rest to the exception's type. */
  private static String inWords(IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing -> missing.getFile() + " does not exist.";
      case AccessDeniedException denied -> denied.getFile() + " may not be read or written.";
      case FileSystemException other -> other.getMessage() + " cannot be read or written.";
      default -> failure.getMessage() + ".";
    };
  }

  /** The libraries' own words go to a file: the terminal shows what the person needs. */
  static void logTo(Home home) {
    try {
      Files.createDirectories(home.logs());
      LogManager.getLogManager().reset();
      var file = new FileHandler(home.log("launcher").toString(), true);
      file.setFormatter(new SimpleFormatter());
      Logger.getLogger("").addHandler(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
