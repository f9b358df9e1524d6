import '../editor/frame/main.ts'
