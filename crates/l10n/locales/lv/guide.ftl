# Rokasgrāmatas, kas nāk kopā ar programmu.

guide-nav = Rokasgrāmatas un palīdzība
guide-title = Rokasgrāmatas
guide-lead = Kā viss darbojas, vienkāršiem vārdiem
guide-search = Meklējamie vārdi
guide-all = Visas rokasgrāmatas
guide-room-staff = Birojam
guide-room-it = IT speciālistiem
guide-on-this-page = Šajā lapā
guide-turns = Citas rokasgrāmatas
guide-in-english = Šī rokasgrāmata ir angļu valodā. Latviski tās vēl nav.
guide-some-english = Rokasgrāmatas, kuru vēl nav latviski, ir angļu valodā.
guide-nothing = Šo vārdu nav nevienā rokasgrāmatā
guide-nothing-text = Nevienā vietā nav visu šo vārdu: “{ $words }”. Rakstiet mazāk vārdu vai aplūkojiet visu rokasgrāmatu sarakstu.
guide-found = { $count ->
    [zero] { $count } vietu rokasgrāmatās
    [one] { $count } vieta rokasgrāmatās
   *[other] { $count } vietas rokasgrāmatās
}
guide-code = Piemērs
guide-table = Tabula
guide-more = Vairāk par to rokasgrāmatā
guide-word = Vārdnīca: { $word }
