# The guides that come with the program.

guide-nav = Guides and help
guide-title = Guides
guide-lead = How things work, in plain words
guide-search = Words to look for
guide-all = All guides
guide-room-staff = For the office
guide-room-it = For IT
guide-on-this-page = On this page
guide-turns = More guides
guide-in-english = This guide is in English. There is no version in your language yet.
guide-some-english = Guides that do not exist in your language yet are in English.
guide-nothing = No guide has these words
guide-nothing-text = No part of a guide holds all of “{ $words }”. Try fewer words, or look at the list of all guides.
guide-found = { $count ->
    [one] 1 place in the guides
   *[other] { $count } places in the guides
}
guide-code = Example
guide-table = Table
guide-more = Read more in the guide
guide-word = Glossary: { $word }
