package kutip.article.html;

/** Pages as news sites build them, in words of our own. */
final class Pages {
  static final String FIRST =
      "Pemerintah kota membuka kembali jembatan lama pada hari Selasa, setelah dua tahun"
          + " diperbaiki, kata juru bicaranya, Siti Aminah.";
  static final String SECOND =
      "Jembatan itu kini dapat dilalui truk seberat 20 ton, dua kali lipat dari sebelumnya,"
          + " menurut dinas pekerjaan umum.";
  static final String THIRD =
      "“Warga sudah lama menunggu,” kata Siti, yang memimpin upacara pembukaan bersama wali kota.";

  static final String BODY = FIRST + "\n" + SECOND + "\n" + THIRD + "\n";

  private Pages() {}

  /** A portal's page with all its furniture around {@code article}. */
  static String portal(String head, String article) {
    return """
        <!DOCTYPE html>
        <html lang="id-ID"><head><title>Jembatan Lama Dibuka - Kabar Kota</title>
        %s
        <script>var a = "<p>bukan teks, sama sekali bukan, sungguh</p>";</script></head>
        <body>
        <header class="site-header"><a href="/">Kabar Kota</a>
          <p>Berita terbaru, terpercaya, dan terlengkap dari kota Anda, setiap hari.</p></header>
        <nav><ul><li><a href="/politik">Politik</a></li><li><a href="/bola">Bola</a></li></ul></nav>
        <div class="wrapper"><div class="row"><div class="col-8 content-wrap">
        %s
        <div class="share-bar"><p>Bagikan artikel ini kepada teman, keluarga, dan tetangga Anda.</p></div>
        <div class="box-related"><h3>Berita Terkait</h3>
          <ul><li><a href="/1">Gedung Baru Diresmikan Wali Kota di Tengah Hujan Deras</a></li>
              <li><a href="/2">Pasar Ikan Pindah ke Tempat Baru Mulai Bulan Depan</a></li></ul></div>
        <div id="komentar"><p>Akhirnya dibuka juga, saya senang sekali, terima kasih, pak wali kota!</p>
          <p>Kapan giliran jalan di depan rumah saya, yang rusak sejak tahun lalu, pak?</p></div>
        </div><aside class="col-4"><h3>Terpopuler</h3>
          <p>Seekor kucing, seekor anjing, dan seekor burung, semuanya tinggal dalam satu rumah.</p>
        </aside></div></div>
        <div class="cookie-consent"><p>Kami memakai kuki, agar, katanya, layanan kami lebih baik.</p></div>
        <footer><p>Hak cipta dilindungi, tidak boleh disalin, dan seterusnya, sampai habis.</p></footer>
        </body></html>
        """
        .formatted(head, article);
  }

  static String paragraphs() {
    return "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
  }
}
