package kutip;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Hands the command line on. */
  public static void main(String[] args) {
    System.out.println(usage());
  }

  static String usage() {
    return "Usage: kutip serve";
  }
}
