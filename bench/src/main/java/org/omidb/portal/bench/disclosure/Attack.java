package org.omidb.portal.bench.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.omidb.portal.bench.disclosure.World.Group;
import org.omidb.portal.catalogue.domain.Criteria;

/**
 * Everything that is told of one world, as bounds on sums over the groups of women who are alike.
 * For every question that finds none to seven women, a solver looks for worlds that would be told
 * the same and in which it finds another number, until there are three numbers.
 */
final class Attack {

  /** How many possible values a small number must keep. */
  static final int DOUBT = 3;

  private static final int SMALL = 8;

  /** Each search may last so long; where it ends undecided, that is a time-out. */
  private static final double SECONDS = 10;

  private static final double QUICK_SECONDS = 0.5;
  private static final int QUICK = 8;

  static {
    Loader.loadNativeLibraries();
  }

  /** A question that finds few women. */
  private record Small(IntVar women, BitSet possible) {

    boolean isOpen() {
      return possible.cardinality() < DOUBT;
    }
  }

  private final CpModel model = new CpModel();
  private final List<Small> small = new ArrayList<>();
  private int timeOuts;
  private int known;

  private Attack(World world, Map<Criteria, Known> told) {
    var groups = world.groups();
    var women = groups.stream().map(group -> model.newIntVar(0, 1_000, group.toString())).toList();
    told.forEach((question, bounds) -> {
      var among = among(groups, women, question);
      if (among.length > 0) {
        var sum = LinearExpr.sum(among);
        model.addLinearConstraint(sum, bounds.least(), bounds.most());
        int found = (int) world.women(question);
        if (found < SMALL && isSingle(question) && !asksWhatNobodyHas(world, question)) {
          var number = model.newIntVar(0, SMALL - 1L, question.toString());
          model.addEquality(number, sum);
          var possible = new BitSet();
          possible.set(found);
          small.add(new Small(number, possible));
        }
      }
    });
  }

  /** Of what the whole catalogue does not have the portal says so, and hides nothing. */
  private static boolean asksWhatNobodyHas(World world, Criteria question) {
    return question.chosen().entrySet().stream()
        .anyMatch(asks -> world.women(Criteria.ALL.with(asks.getKey(), asks.getValue())) == 0);
  }

  private static boolean isSingle(Criteria question) {
    return question.chosen().values().stream().allMatch(values -> values.size() == 1);
  }

  /** Those that answer the question; none where the definitions alone say that nobody does. */
  private static IntVar[] among(List<Group> groups, List<IntVar> women, Criteria question) {
    var among = new ArrayList<IntVar>();
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).answers(question)) {
        among.add(women.get(i));
      }
    }
    return among.toArray(IntVar[]::new);
  }

  /** Solves it. */
  static Outcome on(World world, Telling telling) {
    var attack = new Attack(world, telling.walk(world));
    attack.searchTogether();
    attack.searchOneByOne();
    return new Outcome(1, attack.small.size(), attack.known, attack.timeOuts);
  }

  /** A few worlds that differ much from the true one settle most. */
  private void searchTogether() {
    var random = new Random(1);
    for (int i = 0; i < QUICK && small.stream().anyMatch(Small::isOpen); i++) {
      var goal = LinearExpr.newBuilder();
      for (var each : small) {
        if (each.isOpen()) {
          goal.addTerm(each.women(), i == 0 ? 1 : i == 1 ? -1 : random.nextInt(SMALL - 1) - 3L);
        }
      }
      model.minimize(goal);
      solve(model, QUICK_SECONDS);
    }
    model.clearObjective();
  }

  private void searchOneByOne() {
    for (var each : small) {
      boolean undecided = false;
      for (int value = 0; value < SMALL && each.isOpen(); value++) {
        if (!each.possible().get(value)) {
          var other = model.getClone();
          other.addEquality(other.getIntVarFromProtoIndex(each.women().getIndex()), value);
          undecided |= solve(other, SECONDS) == CpSolverStatus.UNKNOWN;
        }
      }
      if (each.isOpen()) {
        if (undecided) {
          timeOuts++;
        } else {
          known++;
        }
      }
    }
  }

  private CpSolverStatus solve(CpModel asked, double seconds) {
    var solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(1).setRandomSeed(1);
    var status = solver.solve(asked);
    if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
      small.forEach(each -> each.possible().set((int) solver.value(each.women())));
    } else if (status == CpSolverStatus.MODEL_INVALID) {
      throw new IllegalStateException(asked.validate());
    }
    return status;
  }
}
