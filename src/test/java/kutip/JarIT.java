package kutip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed jar, run as a reader would run it. */
class JarIT {
  private static final Path HOME = Path.of(System.getProperty("java.home"));
  private static final String JAR = System.getProperty("kutip.jar");
  private static final String LAUNCHER = Path.of("bin/kutip").toAbsolutePath().toString();

  @TempDir private Path folder;

  @Test
  void runsAloneAndWithoutWarnings() throws Exception {
    var ran = run(Map.of(), HOME.resolve("bin/java").toString(), "-jar", JAR, "--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Usage: kutip");
    assertThat(ran.err()).doesNotContain("WARNING");
  }

  @Test
  void isStartedWithANewerJavaThanTheDefaultOne() throws Exception {
    var old = olderJava();
    var ran =
        run(
            Map.of("JAVA_HOME", HOME.toString(), "PATH", old.resolve("bin") + ":/usr/bin:/bin"),
            LAUNCHER,
            "--help");
    assertThat(ran.err()).doesNotContain("this Java is too old");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Usage: kutip");
  }

  @Test
  void isStartedWithTheDefaultJavaWhereJavaHomeIsOlder() throws Exception {
    var ran =
        run(
            Map.of(
                "JAVA_HOME",
                olderJava().toString(),
                "PATH",
                HOME.resolve("bin") + ":/usr/bin:/bin"),
            LAUNCHER,
            "search",
            "--help");
    assertThat(ran.err()).doesNotContain("this Java is too old");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("search");
  }

  @Test
  void isStartedWhereNoHomeIsSet() throws Exception {
    var java = Map.of("JAVA_HOME", HOME.toString());
    var ran = run(java, "env", "-u", "HOME", LAUNCHER, "--help");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("Usage: kutip");
  }

  @Test
  void theOptionsForJavaReachItAndStopNoCommand() throws Exception {
    var ran =
        run(
            Map.of(
                "JAVA_HOME",
                HOME.toString(),
                "KUTIP_JAVA_OPTIONS",
                "-Xmx256m -showversion",
                "KUTIP_MODELS",
                "none",
                "KUTIP_INDEX_DIR",
                folder.resolve("index").toString()),
            LAUNCHER,
            "search",
            "Rutte");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("version \"" + Runtime.version().feature());
    assertThat(ran.out()).contains("Rutte");
  }

  @Test
  void anArchiveOfClassesOlderThanTheJarGivesWayToANewOne() throws Exception {
    var launcher = Files.createDirectories(folder.resolve("bin")).resolve("kutip");
    Files.copy(Path.of(LAUNCHER), launcher, StandardCopyOption.COPY_ATTRIBUTES);
    var target = Files.createDirectories(folder.resolve("target"));
    Files.createSymbolicLink(target.resolve("kutip.jar"), Path.of(JAR).toAbsolutePath());
    var archive = Files.writeString(target.resolve("kutip-ask.jsa"), "of another jar");
    Files.setLastModifiedTime(archive, FileTime.fromMillis(0));

    var ran = run(Map.of("JAVA_HOME", HOME.toString()), launcher.toString(), "ask", "--help");
    assertThat(ran.code()).isZero();
    assertThat(Files.getLastModifiedTime(archive).toMillis()).isPositive();
    assertThat(Files.size(archive)).isGreaterThan(1_000_000);
  }

  @Test
  void holdsTheModelsUncompressedSoThatTheyAreMappedFromIt() throws Exception {
    try (var jar = new JarFile(JAR)) {
      var models =
          jar.stream().filter(entry -> entry.getName().matches("models/.*\\.onnx")).toList();
      assertThat(models)
          .hasSizeGreaterThanOrEqualTo(3)
          .allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
    }
  }

  /** What is found first and cannot run the jar. */
  private Path olderJava() throws IOException {
    var bin = Files.createDirectories(folder.resolve("older/bin"));
    Files.writeString(bin.resolveSibling("release"), "JAVA_VERSION=\"17.0.9\"\n");
    var java = bin.resolve("java");
    Files.writeString(java, "#!/bin/sh\necho this Java is too old >&2\nexit 1\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return bin.getParent();
  }

  private record Ran(int code, String out, String err) {}

  private Ran run(Map<String, String> environment, String... command) throws Exception {
    var out = folder.resolve("out");
    var err = folder.resolve("err");
    var building =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    building.environment().putAll(environment);
    var process = building.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
