# Cooperation conditions: their fields, the form, and what must be corrected.

conditions-title = Conditions
conditions-kind = Kind
conditions-direction = Direction
conditions-subject = Field of study
conditions-years = Years
conditions-per-year = Per year
conditions-language = Language
conditions-all-fields = All fields
conditions-count = { $count ->
    [one] { $count } condition
   *[other] { $count } conditions
}
conditions-count-differ = { $count ->
    [one] { $count } condition
   *[other] { $count } conditions
}, { $differences ->
    [one] { $differences } difference
   *[other] { $differences } differences
}
conditions-differs = Differs
conditions-empty = No conditions yet
conditions-empty-text = A condition says who may go where, how many, when and for what. Each direction is a condition of its own.

kind-student-studies = Student studies
kind-student-traineeship = Student traineeship
kind-staff-teaching = Staff teaching
kind-staff-training = Staff training
direction-out = Outgoing
direction-in = Incoming
level-1 = EQF 1
level-2 = EQF 2
level-3 = EQF 3
level-4 = EQF 4
level-5 = Short cycle
level-6 = Bachelor
level-7 = Master
level-8 = Doctorate
blended-yes = Accepted
blended-no = Not accepted

field-sending-unit = Sending unit
field-receiving-unit = Receiving unit
field-subjects = Fields of study
field-first-year = First academic year
field-last-year = Last academic year
field-per-year-student = Students per year
field-per-year-staff = Staff per year
field-months-per-year = Months per year in all
field-days-per-year = Days per year in all
field-levels = Levels
field-languages = Languages
field-blended = Blended mobility
field-other-terms = Other terms
field-sending-contacts = Contacts of the sending side
field-receiving-contacts = Contacts of the receiving side

condition-number = Condition { $number }
condition-of = Condition { $number } of { $all }
condition-new = New condition
condition-title-out = { $kind }, outgoing
condition-title-in = { $kind }, incoming
condition-from-to = From { $from } to { $to }
condition-all-subjects = All fields of study
condition-all-levels = All levels
condition-whole-university = The whole university
condition-not-yet-defined = Not defined yet
condition-language-only = { $skill }, only for { $subject }
condition-who-where = Who and where
condition-when = When and how many
condition-who-may = Who may go
condition-direction-help = A condition has one direction. For an exchange both ways add a second condition.
condition-subjects-hint = Type a field or its four-digit code (ISCED-F)
condition-subjects-help = Choose the narrowest field that fits. None means every field.
condition-subject = Field
condition-clarification = In other words
condition-clarification-help = “In other words” is for what the code does not say, such as the name of a programme. Do not repeat the name of the field. Both universities approve it.
condition-add-subject = Add a field of study
condition-remove-subject = Remove field of study { $number }
condition-kept-help = Units and contacts came with this condition. They are kept and sent as they are.
condition-years-help = Years as the receiving university counts them. Both years are included.
condition-per-year-help-student = The most students each year, not in all. To pause for a year, end this condition and add one that starts later.
condition-per-year-help-staff = The most members of staff each year, not in all. To pause for a year, end this condition and add one that starts later.
condition-months-help = All students of a year together. 5 students with 5 months each make 25.
condition-days-help = All staff of a year together. 2 people with 5 days each make 10.
condition-levels-help = Nothing ticked means every level.
condition-level = Level
condition-any-level = Any
condition-add-language = Add a language
condition-remove-language = Remove language { $number }
condition-language-limited = Only for one field of study (language { $number })
condition-language-limited-help = A language that is needed in one field only is limited to it below its row. It does not count for the other fields.
condition-language-subject = Only for this field
condition-languages-help = No language is needed here. Add one if people should know it.
condition-languages-help-studies = Student studies need at least one language. B1 is the usual minimum.
condition-languages-help-teaching = Staff teaching needs at least one language. B2 is the usual minimum.
condition-blended-help = A short stay together with online study before or after.
condition-other-terms-help = Both universities approve this text together with the numbers, so keep notes out of it.
condition-check = Save and check
condition-remove = Remove this condition
condition-changed = { $name } changed this draft { $time }. What you typed is kept below. Save again to put it into the newest draft.

form-errors = { $count ->
    [one] { $count } thing to correct before this can be saved
   *[other] { $count } things to correct before this can be saved
}
form-to-correct = { $count ->
    [one] { $count } thing to correct before you can send this
   *[other] { $count } things to correct before you can send this
}
form-correct = { $count ->
    [one] { $count } thing to correct
   *[other] { $count } things to correct
}
finding-direction = Choose who sends
finding-year-missing = Choose the academic year
finding-year = “{ $what }” is not an academic year such as 2026/2027
finding-years-reversed = The last year must not be before { $year }
finding-unsound-year = An academic year has two years that follow each other, such as 2026/2027
finding-no-students = Enter how many students can go each year, 1 or more
finding-no-staff = Enter how many members of staff can go each year, 1 or more
finding-number-students = Enter how many students can go each year as a whole number, such as 3. You typed “{ $what }”
finding-number-staff = Enter how many members of staff can go each year as a whole number, such as 3. You typed “{ $what }”
finding-amount = Enter a number above 0 with at most two digits after the point, or leave it empty. You typed “{ $what }”
finding-no-language = Add at least one language
finding-language-missing = Choose the language
finding-bad-language = “{ $what }” is not a language
finding-level = “{ $what }” is not a level from A1 to C2
finding-subject-missing = Choose the field of study for these words
finding-subject = “{ $what }” is not a field of study. Type a four-digit code such as 0421, or choose one from the list
finding-unknown-subject = { $what } is not in the list of fields of study (ISCED-F 2013)
finding-repeated = { $what } is there twice
finding-old-marker = This value comes from an older version of the network. Enter it again
finding-too-long = Shorten this to { $most } characters
finding-blurs-hash = Take out “__” or “_@”. These signs make the fingerprint unclear
finding-control-character = Take out the invisible signs. They cannot be sent
finding-foreign-institution = This condition is not between the two universities of the agreement
finding-no-conditions = Add at least one condition
finding-no-code = Enter the number of the agreement
finding-code-taken = Another agreement has the number { $code }
finding-same-partner = Both sides are the same university
