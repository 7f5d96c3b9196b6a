package kutip.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kutip.passage.Filter;

/** The query parameters of a GET, read strictly. */
final class Parameters {

  private Parameters() {}

  /** Refuses a parameter that is not among {@code known}, or is given more than once. */
  static void only(Context ctx, String... known) {
    var given = ctx.queryParamMap();
    for (var name : given.keySet()) {
      if (!Set.of(known).contains(name)) {
        var all = known.length == 0 ? "none is" : "known are " + String.join(", ", known);
        throw fault(name, "unknown parameter \"" + name + "\"; " + all);
      }
    }
    given.forEach(
        (name, values) -> {
          if (values.size() > 1) {
            throw fault(name, name + " is given " + values.size() + " times; wanted once");
          }
        });
  }

  /** A whole number from {@code least} to {@code most}; {@code usual} if it is absent. */
  static long number(Context ctx, String name, long usual, long least, long most) {
    var text = ctx.queryParam(name);
    if (text == null) {
      return usual;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(name, text, least, most);
    }
    throw wrong(name, text, least, most);
  }

  static Optional<String> text(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).filter(text -> !text.isEmpty());
  }

  /** The parameters {@code source}, {@code from} and {@code to}. */
  static Filter filter(Context ctx) {
    var from = date(ctx, "from");
    var to = date(ctx, "to");
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw fault("from", "from " + from.get() + " lies after to " + to.get());
    }
    return new Filter(
        text(ctx, "source").map(Set::of).orElse(Set.of()), from, to, Optional.empty());
  }

  private static Optional<LocalDate> date(Context ctx, String name) {
    var text = text(ctx, name);
    var day = text.flatMap(Fields::day);
    if (text.isPresent() && day.isEmpty()) {
      throw fault(
          name, name + " is \"" + text.get() + "\"; wanted a date that exists, as YYYY-MM-DD");
    }
    return day;
  }

  private static Problem wrong(String name, String text, long least, long most) {
    return fault(
        name, name + " is \"" + text + "\"; wanted a whole number from " + least + " to " + most);
  }

  static Problem fault(String name, String detail) {
    return Problem.of(List.of(new Problem.Fault(name, detail)));
  }
}
