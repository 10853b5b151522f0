package org.omidb.portal.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A test of something that holds for every seed, and that takes long: it tries a few seeds in every
 * run, and all of them in {@code ./portal drill seeds}. A failing test's name holds its seed.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("seeds")
@ParameterizedTest(name = "seed {0}")
@ArgumentsSource(Seeds.Source.class)
public @interface Seeds {

  /** The first seed; the others follow it. */
  long from() default 0;

  /** How many seeds every run tries. */
  int few();

  /** How many seeds the drill tries. */
  int all();

  /** Counts the seeds of this run. */
  final class Source extends AnnotationBasedArgumentsProvider<Seeds> {

    /** Set by {@code ./portal drill}. */
    private static final String DRILL = "portal.drill";

    @Override
    protected Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context, Seeds seeds) {
      return seeds(seeds, System.getProperty(DRILL) != null).mapToObj(Arguments::of);
    }

    static LongStream seeds(Seeds seeds, boolean drill) {
      return LongStream.range(0, drill ? seeds.all() : seeds.few()).map(i -> seeds.from() + i);
    }
  }
}
