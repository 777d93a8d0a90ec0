# Names that are the same in every language.
-habita = Habita
-erasmus = Erasmus+
