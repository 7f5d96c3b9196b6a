package kutip;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the code to the README's table "Who may use whom" and to the rules of the house. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java/kutip");
  private static final Pattern QUOTED = Pattern.compile("`([a-z]+)`");

  private static final JavaClasses CODE = new ClassFileImporter().importPath("target/classes");

  /** Where alone a library may be named. */
  private static final Map<String, List<String>> HOMES =
      Map.of(
          "org.apache.lucene..", List.of("kutip.index.lucene.."),
          "dev.langchain4j..", List.of("kutip.model.langchain4j.."),
          "ai.onnxruntime..", List.of("kutip.model.onnx.."),
          "io.javalin..", List.of("kutip.web.."),
          "org.jsoup..", List.of("kutip.article.html.."),
          "com.rometools..", List.of("kutip.article.feed.."),
          "org.apache.pdfbox..", List.of("kutip.article.office.."),
          "org.mozilla.universalchardet..", List.of("kutip.article.text.."),
          "java.sql..", List.of("kutip.audit.sqlite.."),
          "picocli..", List.of("kutip.cli..", "kutip"));

  @TestFactory
  Stream<DynamicTest> usesOnlyWhatItsRowNames() throws IOException {
    return table().entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(), () -> usesOnly(row.getKey(), row.getValue())));
  }

  private static void usesOnly(String name, Set<String> used) {
    var allowed = new ArrayList<String>();
    allowed.add("kutip." + name + "..");
    used.forEach(other -> allowed.add("kutip." + other + ".."));
    if (name.equals("cli")) {
      allowed.add("kutip"); // The root builds the parts, the commands ask it for them.
    }
    classes()
        .that()
        .resideInAPackage("kutip." + name + "..")
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("kutip..")
                .or(resideInAnyPackage(allowed.toArray(String[]::new))))
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void eachRowNamesEarlierRowsOnly() throws IOException {
    var earlier = new LinkedHashSet<String>();
    table()
        .forEach(
            (name, used) -> {
              if (used.contains(name)) {
                return; // The last row: all of these.
              }
              assertThat(earlier).as("rows before " + name).containsAll(used);
              earlier.add(name);
            });
    assertThat(earlier).isNotEmpty();
  }

  @Test
  void everyPackageStandsInTheTable() throws IOException {
    try (var folders = Files.list(SOURCES)) {
      assertThat(table().keySet())
          .containsAll(
              folders
                  .filter(Files::isDirectory)
                  .map(folder -> folder.getFileName().toString())
                  .toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> aLibraryIsNamedInItsHomeOnly() {
    return HOMES.entrySet().stream()
        .map(
            home ->
                DynamicTest.dynamicTest(
                    home.getKey(), () -> staysIn(home.getKey(), home.getValue())));
  }

  private static void staysIn(String library, List<String> homes) {
    noClasses()
        .that()
        .resideOutsideOfPackages(homes.toArray(String[]::new))
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void inTheRootOnlyMainNamesTheCommandLineLibrary() {
    noClasses()
        .that()
        .resideInAPackage("kutip")
        .and(not(describe("Main", type -> isPartOf(type, "kutip.Main"))))
        .should()
        .dependOnClassesThat(resideInAPackage("picocli.."))
        .allowEmptyShould(true)
        .check(CODE);
  }

  private static boolean isPartOf(JavaClass type, String name) {
    return type.getName().equals(name) || type.getName().startsWith(name + "$");
  }

  @Test
  void clockEnvironmentAndConsoleEnterAtTheRootAndCli() {
    noClasses()
        .that()
        .resideOutsideOfPackages("kutip", "kutip.cli..")
        .should()
        .accessTargetWhere(fromOutside())
        .allowEmptyShould(true)
        .check(CODE);
  }

  /** Environment, console and the time of day, called or referred to. */
  private static DescribedPredicate<JavaAccess<?>> fromOutside() {
    return describe(
        "clock, environment or console",
        access -> {
          var owner = access.getTargetOwner();
          var name = access.getTarget().getName();
          if (owner.isEquivalentTo(System.class)) {
            return Set.of("getenv", "in", "out", "err", "console", "currentTimeMillis")
                .contains(name);
          }
          // java.time may read a clock it is handed, but neither the machine's clock nor its zone.
          return owner.getPackageName().equals("java.time")
              && (name.startsWith("system")
                  || (name.equals("now")
                      && !access.getTarget().getFullName().contains("(java.time.Clock)")));
        });
  }

  @Test
  void noNameEndsInAWordThatSaysNothing() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Service|Impl|Data)")
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void everyPackageIsNullMarked() throws IOException {
    var folders = sources().stream().map(Path::getParent).collect(toSet());
    assertThat(folders)
        .allSatisfy(
            folder ->
                assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked"));
  }

  @Test
  void filesAreRarelyLongerThan300LinesAndNeverThan400() throws IOException {
    var lines = new LinkedHashMap<Path, Long>();
    var files = sources();
    for (var file : files) {
      try (var text = Files.lines(file)) {
        lines.put(file, text.count());
      }
    }
    lines.values().removeIf(count -> count <= 300);
    assertThat(lines.values()).as("lines of %s", lines).allMatch(count -> count <= 400);
    assertThat(lines).hasSizeLessThanOrEqualTo(files.size() / 10);
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** Package to packages it may use, in the table's order. */
  private static Map<String, Set<String>> table() throws IOException {
    var table = new LinkedHashMap<String, Set<String>>();
    var rows =
        Files.readString(Path.of("README.md"))
            .lines()
            .dropWhile(line -> !line.equals("## Who may use whom"))
            .skip(1)
            .takeWhile(line -> !line.startsWith("#"))
            .filter(line -> line.startsWith("| `"))
            .toList();
    for (var row : rows) {
      var cells = row.split("\\|", -1);
      assertThat(cells).as(row).hasSize(4);
      quoted(cells[1]).forEach(name -> table.put(name, quoted(cells[2])));
      if (cells[2].strip().equals("all of these")) {
        quoted(cells[1]).forEach(name -> table.put(name, table.keySet()));
      }
    }
    assertThat(table).isNotEmpty();
    return table;
  }

  private static Set<String> quoted(String cell) {
    return QUOTED
        .matcher(cell)
        .results()
        .map(match -> match.group(1))
        .collect(toCollection(LinkedHashSet::new));
  }
}
