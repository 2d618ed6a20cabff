package whenrules

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEnglish(t *testing.T) {
	check(t, English(), []phrase{
		{"It began at 5:30 p.m. and ended at 11 PM.", []string{"5:30 p.m.: hour=17 minute=30", "11 PM: hour=23"}},
		{"at 14:30 local time", []string{"14:30: hour=14 minute=30"}},
		{"by 9:05 he left", []string{"9:05: hour=9 minute=5"}},
		{"12:15 a.m.", []string{"12:15 a.m.: hour=0 minute=15"}},
		{"Yesterday it rained; today it snows.", []string{"Yesterday: -1 day", "today: +0 day"}},
		{"Tomorrow at noon", []string{"Tomorrow at noon: hour=12 +1 day"}},
		{"this morning and last  night", []string{"this morning: +0 day", "last  night: -1 day"}},
		{"“Today we won,” he said tonight.", []string{"Today: +0 day", "tonight: +0 day"}},
		{"déjà 5 pm", []string{"5 pm: hour=17"}},
	})
	for _, text := range []string{
		"He may go on Sunday", "now that he left", "won 3:10", "John 3:16", "14:30", "a 2:30:15 marathon", "5 a day", "rated 5 p",
		"USA Today reported", "NBC's Today, Psychology Today", "Good morning", "every evening", "noonday", "todays",
		"2 days ago", "March 5, 2012", "1/2", "7-10pm", "5.30 p.m.", "$5 AM", "25 pm", "last nights", "tmr",
	} {
		assert.Empty(t, shown(English(), text), text)
	}
}

func TestDutch(t *testing.T) {
	check(t, Dutch(), []phrase{
		{"Op vrijdag 5 maart 2012 om 17:30 uur", []string{"vrijdag: weekday=5", "5 maart 2012 om 17:30 uur: year=2012 month=3 day=5 hour=17 minute=30"}},
		{"in maart 2012 en in mei", []string{"maart 2012: year=2012 month=3", "mei: month=5"}},
		{"in mei 10 mensen", []string{"mei: month=5"}},
		{"de 5e van maart", []string{"5e van maart: month=3 day=5"}},
		{"3 jan. 2020", []string{"3 jan. 2020: year=2020 month=1 day=3"}},
		{"Twee weken geleden", []string{"Twee weken geleden: -2 week"}},
		{"drie maanden geleden", []string{"drie maanden geleden: -3 month"}},
		{"5 uur geleden", []string{"5 uur geleden: -5 hour"}},
		{"over 3 dagen", []string{"over 3 dagen: +3 day"}},
		{"afgelopen maandag", []string{"afgelopen maandag: weekday=1 -1 day"}},
		{"volgende vrijdag", []string{"volgende vrijdag: weekday=5 +1 day"}},
		{"volgende week vrijdag", []string{"volgende week vrijdag: weekday=5 +1 week"}},
		{"deze zondag", []string{"deze zondag: weekday=0 +0 week"}},
		{"maandagavond", []string{"maandagavond: weekday=1"}},
		{"Gisteren, vandaag en morgenochtend", []string{"Gisteren: -1 day", "vandaag: +0 day", "morgenochtend: +1 day"}},
		{"vannacht", []string{"vannacht: +0 day"}},
		{"om 5 uur", []string{"5 uur: hour=5"}},
		{"5 uur 's avonds", []string{"5 uur 's avonds: hour=17"}},
		{"op 11/3/2015", []string{"11/3/2015: year=2015 month=3 day=11"}},
	})
	for _, text := range []string{
		"zo vrij als ma en di", "do re mi", "nu", "goede morgen", "de morgen", "een avond", "avondklok", "5 uur lang", "2 uur rijden",
		"na twee dagen", "in twee weken", "jan en aug", "3:2 gewonnen", "24/7", "meidag", "31 februari",
	} {
		assert.Empty(t, shown(Dutch(), text), text)
	}
}

func TestRussian(t *testing.T) {
	check(t, Russian(), []phrase{
		{"В пятницу, 5 марта, он сказал", []string{"пятницу: weekday=5", "5 марта: month=3 day=5"}},
		{"\xff В Пятницу", []string{"Пятницу: weekday=5"}},
		{"12 апреля 2012 в 10:30 началось", []string{"12 апреля 2012 в 10:30: year=2012 month=4 day=12 hour=10 minute=30"}},
		{"на пятницу", []string{"пятницу: weekday=5"}},
		{"в прошлый понедельник", []string{"прошлый понедельник: weekday=1 -1 day"}},
		{"в следующую среду", []string{"следующую среду: weekday=3 +1 day"}},
		{"Вчера и завтра", []string{"Вчера: -1 day", "завтра: +1 day"}},
		{"завтра в 11:10 вечера", []string{"завтра в 11:10 вечера: hour=23 minute=10 +1 day"}},
		{"в среду в 8 вечера", []string{"среду в 8 вечера: weekday=3 hour=20"}},
		{"в 3 часа дня", []string{"3 часа дня: hour=15"}},
		{"в четыре утра", []string{"четыре утра: hour=4"}},
		{"через две недели", []string{"через две недели: +2 week"}},
		{"через 3 месяца", []string{"через 3 месяца: +3 month"}},
		{"через год", []string{"через год: +1 year"}},
		{"05.03.2012 и 05.03.2012 10:20", []string{"05.03.2012: year=2012 month=3 day=5", "05.03.2012 10:20: year=2012 month=3 day=5 hour=10 minute=20"}},
		{"до 11.10 вечера", []string{"11.10 вечера: hour=23 minute=10"}},
		{"этим утром", []string{"этим утром: +0 day"}},
	})
	for _, text := range []string{
		"окружающая среда", "в рабочей среде", "ср. также", "пн вт", "сейчас", "два дня", "за 2 дня", "через год после войны",
		"утром", "версия 12.05", "счёт 3:10", "31 февраля", "24/7", "позавчера",
	} {
		assert.Empty(t, shown(Russian(), text), text)
	}
}

func TestPortuguese(t *testing.T) {
	check(t, Portuguese(), []phrase{
		{"Na segunda-feira, 5 de março de 2012, às 17h30", []string{"segunda-feira: weekday=1", "5 de março de 2012, às 17h30: year=2012 month=3 day=5 hour=17 minute=30"}},
		{"nesta terça (11/3)", []string{"nesta terça: weekday=2 +0 week", "11/3: month=3 day=11"}},
		{"Há dois dias", []string{"Há dois dias: -2 day"}},
		{"3 meses atrás", []string{"3 meses atrás: -3 month"}},
		{"há duas semanas", []string{"há duas semanas: -2 week"}},
		{"\xff\xff\xff Há duas semanas", []string{"Há duas semanas: -2 week"}}, // capitals of other lengths before it
		{"dentro de 2 semanas", []string{"dentro de 2 semanas: +2 week"}},
		{"próxima quinta", []string{"próxima quinta: weekday=4 +1 day"}},
		{"domingo passado", []string{"domingo passado: weekday=0 -1 week"}},
		{"na segunda, ele", []string{"segunda: weekday=1"}},
		{"Ontem à noite", []string{"Ontem: -1 day"}},
		{"amanhã ao meio-dia", []string{"amanhã ao meio-dia: hour=12 +1 day"}},
		{"última noite", []string{"última noite: -1 day"}},
		{"em maio e 10 set.", []string{"maio: month=5", "10 set.: month=9 day=10"}},
		{"às 11:30 pm", []string{"11:30 pm: hour=23 minute=30"}},
	})
	for _, text := range []string{
		"a segunda vez", "quarta edição", "a sexta maior", "de 5 a 10", "o mar", "saiu e set", "dom Pedro", "ter", "em dois anos", "agora",
		"boa tarde", "de noite", "anteontem", "24/7", "venceu por 3-10", "31 de fevereiro",
	} {
		assert.Empty(t, shown(Portuguese(), text), text)
	}
}

func TestChinese(t *testing.T) {
	check(t, Chinese(), []phrase{
		{"我们在2024年4月1日下午3点半见面", []string{"2024年4月1日下午3点半: year=2024 month=4 day=1 hour=15 minute=30"}},
		{"在四月三十日，", []string{"四月三十日: month=4 day=30"}},
		{"今年5月", []string{"5月: month=5"}},
		{"12日宣布", []string{"12日: day=12"}},
		{"4月12号", []string{"4月12号: month=4 day=12"}},
		{"下周三", []string{"下周三: weekday=3 +1 week"}},
		{"上星期五", []string{"上星期五: weekday=5 -1 week"}},
		{"周日", []string{"周日: weekday=0"}},
		{"昨天和前天", []string{"昨天: -1 day", "前天: -2 day"}},
		{"下个月", []string{"下个月: +1 month"}},
		{"下月13号", []string{"下月13号: day=13 +1 month"}},
		{"明年", []string{"明年: +1 year"}},
		{"5分钟后", []string{"5分钟后: +5 minute"}},
		{"两周后", []string{"两周后: +2 week"}},
		{"半小时后", []string{"半小时后: +30 minute"}},
		{"上午 11:30", []string{"上午 11:30: hour=11 minute=30"}},
		{"今晚八点", []string{"今晚八点: hour=20"}},
	})
	for _, text := range []string{
		"有一点", "12号线", "圆周率3.14", "百分点", "前年", "上天", "两个月后", "天后", "比分3-10", "二十一日", "第3点", "1/2", "二月三十日",
	} {
		assert.Empty(t, shown(Chinese(), text), text)
	}
}

func TestFindersByLanguageTag(t *testing.T) {
	for tag, want := range map[string]int{"": 1, "en": 1, "en-GB": 1, "pt-BR": 1, "NL": 1, "ru": 1, "zh-Hant": 1, "tlh": 0, "english": 0} {
		assert.Len(t, Finders(tag), want, "tag %q", tag)
	}
}
